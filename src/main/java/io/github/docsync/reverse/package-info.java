/**
 * The way back: storage format to Markdown, each block with the proof that it converts to the same block again.
 *
 * <p>{@link io.github.docsync.reverse.ReverseConverter} is the only entry point:
 *
 * <pre>{@code
 * Proof proof = new Proof(converter, page, site);          // the converter and the site that sync would use
 * ReverseConverter reverse = new ReverseConverter(page, destinations, MarkdownStyle.builder().bullet('*').build(), proof);
 *
 * ReversedPage whole = reverse.page(storage);              // import: every block, and the share of words in fences
 * ReversedBlock block = reverse.block(element);            // pull: one block, without a line end behind it
 * String text = reverse.inline(element.children());        // pull: the content of a paragraph, item, heading
 * String cell = reverse.cell(element.children());          // pull: the content of a cell of a pipe table
 * String words = reverse.words("typed *text*");            // pull: text that somebody typed, escaped
 * }</pre>
 *
 * <p>{@link io.github.docsync.reverse.Destinations} says which file a title, an attachment's name or an account id stands
 * for; links are written relative to {@code page}. {@link io.github.docsync.reverse.MarkdownStyle} is that of the neighbours:
 * bullet, emphasis mark, fence, width of wrapped lines. Nested blocks come indented; a caller that puts a block into a list
 * item or a quote prefixes its lines. What Markdown cannot say becomes a {@code storage} fence, or in a line of text a piece
 * of code with {@code {=storage}} behind it.
 */
@NullMarked
package io.github.docsync.reverse;

import org.jspecify.annotations.NullMarked;
