/**
 * Markdown as text becomes a syntax tree: the parser's set-up, front matter, headings and the links found.
 */
@NullMarked
package io.github.docsync.markdown;

import org.jspecify.annotations.NullMarked;
