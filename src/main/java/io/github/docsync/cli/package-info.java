/**
 * The command {@code docsync}: options and commands over the facade.
 */
@NullMarked
package io.github.docsync.cli;

import org.jspecify.annotations.NullMarked;
