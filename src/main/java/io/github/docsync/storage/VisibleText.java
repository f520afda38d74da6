package io.github.docsync.storage;

import java.util.Arrays;
import java.util.List;

/** What a reader of the page sees as text. */
public final class VisibleText {
    private VisibleText() {}

    /**
     * The words of a body in reading order: what stands between spaces, ends of lines and cells. Code, titles of macros, the
     * titles of pages linked without a text, emoji and dates count; alternative texts, anchors and other parameters do not.
     *
     * @throws StorageSyntaxException if the body is not well-formed
     */
    public static List<String> words(String storage) {
        return words(StorageParser.parse(storage));
    }

    /** The same of what has been parsed. */
    public static List<String> words(StorageFragment fragment) {
        TextCollector collector = new TextCollector();
        StorageWalk.walk(fragment.nodes(), collector);
        return words(collector.target());
    }

    /** The words of plain text, in order. */
    public static List<String> words(CharSequence text) {
        return Arrays.stream(text.toString().split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
