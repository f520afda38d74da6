package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the file that text of a page may have been included from, to say where it can be changed. */
final class TextOwner {
    /** Larger files are not included in pages. */
    private static final long LARGEST = 250_000;

    /** Fewer letters than these stand in many files. */
    private static final int SHORTEST = 8;

    private TextOwner() {}

    /**
     * A file that holds these words in a row; of several the one whose path is most like the page's.
     *
     * @param page the page's own file, which is not meant
     */
    static Optional<DocPath> find(Snapshot snapshot, DocPath page, List<String> words) {
        String wanted = plain(String.join(" ", words));
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        return snapshot.files().stream()
                .filter(file -> file.size() <= LARGEST && !file.path().equals(page))
                .map(SourceFile::path)
                .sorted(Comparator.comparingInt(path -> -shared(path, page)))
                .filter(path -> snapshot.readable(path)
                        .filter(bytes ->
                                plain(new String(bytes, StandardCharsets.UTF_8)).contains(wanted))
                        .isPresent())
                .findFirst();
    }

    /** How far two paths are the same: what is included lies near. */
    private static int shared(DocPath one, DocPath other) {
        int length = 0;
        int end = Math.min(one.value().length(), other.value().length());
        while (length < end && one.value().charAt(length) == other.value().charAt(length)) {
            length++;
        }
        return length;
    }

    /** Words with one space round each. */
    private static String plain(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
