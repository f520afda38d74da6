/**
 * The Maven goals: thin parameters over the facade.
 */
@NullMarked
package io.github.docsync.maven;

import org.jspecify.annotations.NullMarked;
