package io.github.docsync.reverse;

/**
 * A page as Markdown.
 *
 * @param markdown its text, without a line end behind the last line; empty for an empty page
 * @param words how many words a reader sees on the page
 * @param fencedWords how many of them stand in storage format that was passed through
 * @param proved whether converting the Markdown gives the page back
 * @param parts what it was put together from
 */
public record ReversedPage(String markdown, int words, int fencedWords, boolean proved, PageParts parts) {}
