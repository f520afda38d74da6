/** Constructs beyond flexmark's own: their nodes, which renderers dispatch on, and the parsers that find them. */
@NullMarked
package io.github.docsync.markdown.syntax;

import org.jspecify.annotations.NullMarked;
