package io.parley.model;

/**
 * One place where an article names an entity.
 *
 * @param field where the words stand
 * @param start first character, counted in UTF-16 units from the start of the field
 * @param end one past the last character
 * @param text the words, verbatim
 * @param why what found it: {@code model}, {@code gazetteer:LIST} or {@code rule:NAME}
 */
public record EntityMention(ArticleField field, int start, int end, String text, String why) {}
