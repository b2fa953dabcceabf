/**
 * One crawled record in, an article or a reason out.
 *
 * <p>Bytes of JSON come in, in Parley's own field names or those of common crawlers; an {@link
 * io.parley.model.Article} with flags goes out, or a {@link io.parley.wire.Rejected} with its
 * reason. The only room that knows both the wire and the page.
 */
@NullMarked
package io.parley.intake;

import org.jspecify.annotations.NullMarked;
