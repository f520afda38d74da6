package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the writers of one block share. Not thread-safe. */
final class WritingContext {
    private final DocPath page;
    private final Destinations destinations;
    private final KnownEmoji emoji;
    private final KnownPanelForm callouts;
    private final MarkdownStyle style;
    private final Set<String> labels = new LinkedHashSet<>();
    private final Forms forms = new Forms();
    private final MacroWriter macros = new MacroWriter(this);
    private int fencedWords;

    WritingContext(
            DocPath page, Destinations destinations, KnownEmoji emoji, KnownPanelForm callouts, MarkdownStyle style) {
        this.page = page;
        this.destinations = destinations;
        this.emoji = emoji;
        this.callouts = callouts;
        this.style = style;
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

    PanelForm callouts() {
        return callouts.get();
    }

    Forms forms() {
        return forms;
    }

    MacroWriter macros() {
        return macros;
    }

    /** The path to a file as the author writes it. */
    String path(DocPath file) {
        String path = RelativePaths.between(page, file);
        return style.dotted() && !path.startsWith(".") ? "./" + path : path;
    }

    /** The label under which the file has that address. */
    Optional<String> label(String address) {
        Optional<String> label = Optional.ofNullable(style.labels().get(address));
        label.ifPresent(known -> labels.add("[" + known + "]: " + address));
        return label;
    }

    /** The definitions of labels that were used, which stand elsewhere in the file. */
    String definitions() {
        return labels.isEmpty() ? "" : "\n\n" + String.join("\n", labels);
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
    String fence(StorageNode node, MarkdownStyle style) {
        count(node);
        return StorageFenceWriter.fence(node, style);
    }

    private void count(StorageNode node) {
        fencedWords += VisibleText.words(node.toStorage()).size();
    }
}
