/**
 * Markdown's syntax tree becomes storage format: one small renderer per construct family, with links, assets and diagrams.
 */
@NullMarked
package io.github.docsync.convert;

import org.jspecify.annotations.NullMarked;
