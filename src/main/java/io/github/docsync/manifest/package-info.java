/**
 * The manifest {@code sync.yml}: its records, and the loader that reports all mistakes together, each with its position.
 */
@NullMarked
package io.github.docsync.manifest;

import org.jspecify.annotations.NullMarked;
