/** The rules of Confluence: versions, titles, trees, trash, comments, and what saving does to a body. */
@NullMarked
package io.github.docsync.local.content;

import org.jspecify.annotations.NullMarked;
