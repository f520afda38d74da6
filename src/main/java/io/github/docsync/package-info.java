/** docsync publishes Markdown that lives in Git to Confluence and keeps both in step; {@code DocSync} is its facade. */
@NullMarked
package io.github.docsync;

import org.jspecify.annotations.NullMarked;
