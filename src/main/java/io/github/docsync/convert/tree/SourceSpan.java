package io.github.docsync.convert.tree;

/**
 * Where in the parsed text of a Markdown file something stands: counted in characters from the start of the file, front matter
 * included, with line ends of one character and without a byte order mark.
 *
 * @param start of its first character
 * @param end behind its last character
 */
public record SourceSpan(int start, int end) {
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
