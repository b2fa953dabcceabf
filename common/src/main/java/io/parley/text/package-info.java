/**
 * Text before it is understood: cleaning, size limits, sentences, tokens, languages.
 *
 * <p>Raw text comes in; clean text in NFC and, from it, sentences and tokens with offsets go out.
 */
@NullMarked
package io.parley.text;

import org.jspecify.annotations.NullMarked;
