package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;

/** What the writers of one block share. Not thread-safe. */
final class WritingContext {
    private final DocPath page;
    private final Destinations destinations;
    private final KnownEmoji emoji;
    private final Forms forms = new Forms();
    private final MacroWriter macros = new MacroWriter(this);
    private int fencedWords;

    WritingContext(DocPath page, Destinations destinations, KnownEmoji emoji) {
        this.page = page;
        this.destinations = destinations;
        this.emoji = emoji;
    }

    /** The file that is written. */
    DocPath page() {
        return page;
    }

    Destinations destinations() {
        return destinations;
    }

    KnownEmoji emoji() {
        return emoji;
    }

    Forms forms() {
        return forms;
    }

    MacroWriter macros() {
        return macros;
    }

    /** How many words were passed through as storage format since {@link #startCounting}. */
    int fencedWords() {
        return fencedWords;
    }

    void startCounting() {
        fencedWords = 0;
    }

    /** Storage format in a line of text. */
    String raw(StorageNode node, Line line) {
        count(node);
        return StorageFenceWriter.inline(node, line.cell());
    }

    /** Storage format as a block. */
    String fence(StorageNode node, Manners manners) {
        count(node);
        return StorageFenceWriter.fence(node, manners);
    }

    private void count(StorageNode node) {
        fencedWords += VisibleText.words(node.toStorage()).size();
    }
}
