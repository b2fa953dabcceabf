package io.parley.story;

/**
 * A value and how many articles of a story have it.
 *
 * @param value an id or a name
 * @param articles at least 1
 */
public record Counted(String value, int articles) {}
