package io.github.docsync.convert;

import io.github.docsync.convert.tree.TracedBody;

/**
 * A converted page of which is known where each part came from.
 *
 * @param body the body of the conversion as a tree
 */
public record TracedConversion(Conversion conversion, TracedBody body) {}
