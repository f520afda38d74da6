/**
 * Identifiers, hashes and diagnostics that every other package speaks in, bytes that are read as a stream and checked meanwhile, and the little
 * that knows of nothing else, such as {@link io.github.docsync.model.Lazy} and {@link io.github.docsync.model.Sleep}. Depends on the JDK only.
 */
@NullMarked
package io.github.docsync.model;

import org.jspecify.annotations.NullMarked;
