/**
 * Confluence storage format itself: the one writer that escapes, the parser, its limits, and the text that a reader sees.
 */
@NullMarked
package io.github.docsync.storage;

import org.jspecify.annotations.NullMarked;
