/**
 * The Maven goals {@code docsync:validate}, {@code docsync:plan} and {@code docsync:sync}: parameters over the facade, and
 * nothing more.
 */
@NullMarked
package io.github.docsync.maven;

import org.jspecify.annotations.NullMarked;
