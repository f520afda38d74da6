/**
 * The Maven goals, such as {@code docsync:plan} and {@code docsync:sync}: parameters over the facade, and nothing more. What needs the local
 * Confluence runs in a process of its own, by the command's jar.
 */
@NullMarked
package io.github.docsync.maven;

import org.jspecify.annotations.NullMarked;
