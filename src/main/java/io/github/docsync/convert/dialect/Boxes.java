package io.github.docsync.convert.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The boxes of site generators and their themes, and the container that each of them is. */
final class Boxes {
    private static final Map<String, String> CONTAINERS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("info", "info"),
            Map.entry("information", "info"),
            Map.entry("primary", "info"),
            Map.entry("secondary", "info"),
            Map.entry("default", "info"),
            Map.entry("neutral", "info"),
            Map.entry("todo", "info"),
            Map.entry("pageinfo", "info"),
            Map.entry("flag", "note"),
            Map.entry("disclaimer", "note"),
            Map.entry("aside", "note"),
            Map.entry("abstract", "abstract"),
            Map.entry("summary", "abstract"),
            Map.entry("tldr", "abstract"),
            Map.entry("example", "example"),
            Map.entry("quote", "quote"),
            Map.entry("cite", "quote"),
            Map.entry("question", "question"),
            Map.entry("faq", "question"),
            Map.entry("help", "question"),
            Map.entry("seealso", "seealso"),
            Map.entry("tip", "tip"),
            Map.entry("hint", "tip"),
            Map.entry("success", "success"),
            Map.entry("check", "success"),
            Map.entry("done", "success"),
            Map.entry("important", "important"),
            Map.entry("warning", "warning"),
            Map.entry("warn", "warning"),
            Map.entry("attention", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("danger", "danger"),
            Map.entry("error", "error"),
            Map.entry("bug", "bug"),
            Map.entry("failure", "error"),
            Map.entry("fail", "error"),
            Map.entry("missing", "error"));

    private Boxes() {}

    /** The container for a kind of box; empty for a word that names none. */
    static Optional<String> container(String kind) {
        return Optional.ofNullable(CONTAINERS.get(kind.toLowerCase(Locale.ROOT)));
    }

    /**
     * A box of a kind that need not be known.
     *
     * @param title plain text or inline Markdown; may be empty
     */
    static Translation.Container of(String kind, String title) {
        Optional<String> known = container(kind);
        String shown = !title.isBlank() || known.isPresent() || kind.isBlank()
                ? title
                : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return new Translation.Container(known.orElse("info"), MarkdownPieces.title(shown));
    }
}
