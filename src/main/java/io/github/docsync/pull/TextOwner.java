package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the file that text of a page may have been included from, to say where it can be changed. */
final class TextOwner {
    private static final Set<String> TEXTS =
            Set.of("md", "mdx", "markdown", "txt", "inc", "html", "yml", "yaml", "json", "toml", "rst", "adoc", "csv");

    /** Fewer letters than these stand in many files. */
    private static final int SHORTEST = 8;

    private TextOwner() {}

    /**
     * A file that holds these words in a row.
     *
     * @param page the page's own file, which is not meant
     */
    static Optional<DocPath> find(Snapshot snapshot, DocPath page, List<String> words) {
        String wanted = plain(String.join(" ", words));
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        return snapshot.files().stream()
                .map(SourceFile::path)
                .filter(path -> !path.equals(page) && TEXTS.contains(extension(path)))
                .filter(path -> snapshot.unreadable(path).isEmpty())
                .filter(path -> plain(new String(snapshot.read(path), StandardCharsets.UTF_8))
                        .contains(wanted))
                .findFirst();
    }

    private static String extension(DocPath path) {
        return path.value().substring(path.value().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Words with one space round each. */
    private static String plain(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
