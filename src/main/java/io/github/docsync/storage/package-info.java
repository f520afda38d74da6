/**
 * Confluence storage format itself: the one writer that escapes, the parser, the canonical form, and what is carried from a stored body into a new one.
 */
@NullMarked
package io.github.docsync.storage;

import org.jspecify.annotations.NullMarked;
