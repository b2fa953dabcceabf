package io.parley.model;

/**
 * The words of an article that fill one slot.
 *
 * @param slot name of the slot as in the JSON, for instance {@code venue.city}
 * @param field where the words stand
 * @param start first character, counted in UTF-16 units from the start of the field
 * @param end one past the last character
 * @param text the words, verbatim: {@code field.substring(start, end)}
 */
public record Evidence(String slot, ArticleField field, int start, int end, String text) {}
