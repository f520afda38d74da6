package io.github.docsync.reverse;

/**
 * A block as Markdown.
 *
 * @param markdown its lines, without a line end behind the last; empty for a block that says nothing
 * @param words how many words a reader sees of it
 * @param fencedWords how many of them stand in storage format that was passed through
 * @param proved whether converting the Markdown gives the block back
 */
public record ReversedBlock(String markdown, int words, int fencedWords, boolean proved) {}
