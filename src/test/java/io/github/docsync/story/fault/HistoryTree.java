package io.github.docsync.story.fault;

import java.util.Map;
import java.util.TreeMap;

/** Everything that stands in the repository of a random history at one commit. */
final class HistoryTree {
    final Map<String, HistoryDocument> documents = new TreeMap<>();
    final Map<String, HistoryDocument> deleted = new TreeMap<>();
    final Map<String, Integer> pictures = new TreeMap<>();
    String prefix = "";
    String defaultLabel = "";
    String orphans = "trash";
    /** Whether {@code docs/two} is published to another space. */
    boolean elsewhere;
    /** Whether what stands below {@code more} has a manifest of its own. */
    boolean second;

    HistoryTree copy() {
        HistoryTree copy = new HistoryTree();
        documents.forEach((path, document) -> copy.documents.put(path, document.copy()));
        deleted.forEach((path, document) -> copy.deleted.put(path, document.copy()));
        copy.pictures.putAll(pictures);
        copy.prefix = prefix;
        copy.defaultLabel = defaultLabel;
        copy.orphans = orphans;
        copy.elsewhere = elsewhere;
        copy.second = second;
        return copy;
    }

    /** Writes all of it; what is not in it goes away. */
    void writeTo(Docs docs) {
        docs.clear("docs").clear("more").clear("img");
        docs.write("sync.yml", manifest("history", "docs", elsewhere));
        if (second) {
            docs.write("more.yml", manifest("more", "more", false));
        }
        documents.forEach((path, document) -> docs.write(path, document.text()));
        pictures.forEach((name, content) -> docs.write(
                "img/" + name + ".png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) content.intValue(), (byte) (content >> 8)}));
    }

    private String manifest(String id, String folder, boolean apart) {
        return """
                version: 1
                id: %s
                space: DOCS
                pages:
                  - path: %s/**
                %sdefaults:
                  labels: [%s]
                  titlePrefix: "%s"
                policy:
                  orphans: %s
                  maxRemovals: 100%%
                """.formatted(
                        id,
                        folder,
                        apart ? "    exclude: [\"docs/two/**\"]\n  - path: docs/two/**\n    space: DEV\n" : "",
                        defaultLabel,
                        prefix,
                        orphans);
    }
}
