/**
 * What one article says: the article itself, the entities and events it names, and the talks it
 * reports, slot by slot, each with the sentence that proves it.
 *
 * <p>Every other room speaks in these records. They import nothing, carry no behaviour beyond
 * simple questions about themselves, and are values: immutable, comparable, and written by Flink
 * without Kryo. Compact constructors tolerate missing lists, because an older snapshot may not know
 * a newer field.
 */
@NullMarked
package io.parley.model;

import org.jspecify.annotations.NullMarked;
