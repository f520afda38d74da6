/**
 * Identifiers, hashes and diagnostics that every other package speaks in. Depends on the JDK only.
 */
@NullMarked
package io.github.docsync.model;

import org.jspecify.annotations.NullMarked;
