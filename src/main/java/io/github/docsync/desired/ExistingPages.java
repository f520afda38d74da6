package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The existing pages that files name in their front matter, for who must know them before the tree is built. */
public final class ExistingPages {
    private ExistingPages() {}

    /**
     * The keys of their spaces by the ids of the pages.
     *
     * @param looksAt whether a file is read at all
     */
    public static Map<String, String> named(Manifest manifest, Snapshot snapshot, Predicate<DocPath> looksAt) {
        MarkdownParser parser = new MarkdownParser();
        Map<String, String> spaces = new TreeMap<>();
        for (SourceFile file : snapshot.files()) {
            Optional<PageEntry> entry = MarkdownFiles.isMarkdown(file.path()) && looksAt.test(file.path())
                    ? entry(manifest, file.path())
                    : Optional.empty();
            Optional<byte[]> bytes = entry.flatMap(found -> snapshot.readable(file.path()));
            if (entry.isPresent() && bytes.isPresent()) {
                String text =
                        DecodedText.decode(file.path().value(), bytes.get()).text();
                String id = mayNameOne(text)
                        ? parser.parse(file.path(), text).frontMatter().id()
                        : null;
                if (id != null) {
                    String space = entry.get().space();
                    spaces.put(id, space == null ? manifest.space() : space);
                }
            }
        }
        return spaces;
    }

    /** Only such files are worth parsing. */
    private static boolean mayNameOne(String text) {
        return text.lines().limit(1).allMatch(line -> line.endsWith("---"))
                && text.lines()
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("---"))
                        .anyMatch(line -> line.contains("id"));
    }

    /** An entry of its own wins over a tree. */
    private static Optional<PageEntry> entry(Manifest manifest, DocPath path) {
        return manifest.pages().stream()
                .filter(entry -> entry.glob() == null && entry.path().equals(path))
                .findFirst()
                .or(() -> manifest.pages().stream()
                        .filter(entry -> entry.includes(path))
                        .findFirst());
    }
}
