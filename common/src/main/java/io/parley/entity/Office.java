package io.parley.entity;

/**
 * The core of an office in a sentence: "foreign minister", "chief negotiators".
 *
 * @param first first token
 * @param end token after the last
 * @param form its form in the list
 */
record Office(int first, int end, OfficeForm form) {}
