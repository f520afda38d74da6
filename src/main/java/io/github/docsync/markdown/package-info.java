/**
 * Markdown as text becomes a syntax tree: the parser's set-up, front matter, headings, attributes in
 * braces, the links found, and what links to the file can lead to.
 */
@NullMarked
package io.github.docsync.markdown;

import org.jspecify.annotations.NullMarked;
