package io.github.docsync.convert.tree;

import java.util.Arrays;

/**
 * Where each character of a piece of text stands in the Markdown file, counted as {@link SourceSpan} does. One character may have
 * been several there: an escape, an entity.
 */
public final class TextSource {
    /** Where each character starts, and behind them where the last one ends. */
    private final int[] starts;

    private TextSource(int[] starts) {
        this.starts = starts;
    }

    /** @param starts where each character starts, and behind them where the last one ends */
    public static TextSource of(int... starts) {
        return new TextSource(starts.clone());
    }

    /** Text whose characters came from one piece of source, which can only be replaced as a whole. */
    public static TextSource whole(int length, SourceSpan span) {
        int[] starts = new int[length + 1];
        Arrays.fill(starts, span.start());
        starts[length] = span.end();
        return new TextSource(starts);
    }

    /** Where the character with this index starts. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the character with this index ends. */
    public int end(int index) {
        return starts[index + 1];
    }

    /** The source of a part of the text. */
    TextSource part(int from, int to) {
        return new TextSource(Arrays.copyOfRange(starts, from, to + 1));
    }
}
