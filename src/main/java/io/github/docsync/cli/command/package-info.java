/** What all commands share: global options, the terminal, where the manifest lies, the answer for machines, and what a signal does. */
@NullMarked
package io.github.docsync.cli.command;

import org.jspecify.annotations.NullMarked;
