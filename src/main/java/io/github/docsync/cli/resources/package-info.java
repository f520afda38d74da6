/** Commands for single things in Confluence: pages, spaces, comments and so on, each with its verbs. */
@NullMarked
package io.github.docsync.cli.resources;

import org.jspecify.annotations.NullMarked;
