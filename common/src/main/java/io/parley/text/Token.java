package io.parley.text;

/**
 * One word or mark of a sentence.
 *
 * @param text the characters, verbatim
 * @param start first character, counted in UTF-16 units from the start of the field
 * @param end one past the last character
 * @param tag Universal Dependencies part of speech ({@code PROPN}, {@code VERB}, …); empty until
 *     {@link TextAnalyzer#tagged} was asked
 */
public record Token(String text, int start, int end, String tag) {}
