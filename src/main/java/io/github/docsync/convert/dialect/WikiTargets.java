package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what {@code [[name]]} means: a file by its path from the folder of the vault, by its path from the page, or by its name alone. */
final class WikiTargets {
    private WikiTargets() {}

    /**
     * The file that a name means.
     *
     * @param name without heading and without text, such as {@code Page} or {@code folder/picture.png}
     * @param from the page that the link stands on
     * @param vault the folder that is searched
     */
    static Optional<DocPath> find(String name, DocPath from, DocPath vault, RepositoryFiles files) {
        for (String written : List.of(name, name + ".md", name + ".mdx")) {
            Optional<DocPath> exact = Stream.of(vault, from.folder())
                    .flatMap(folder -> folder.resolve(written).stream())
                    .filter(files::isFile)
                    .findFirst();
            if (exact.isPresent()) {
                return exact;
            }
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        // A wiki of GitHub or Azure writes a space of the title as a hyphen in the file's name.
        return Stream.of(last, last + ".md", last.replace(' ', '-') + ".md", last.replace(' ', '-'), last + ".mdx")
                .flatMap(written -> nearest(written, name, vault, files).stream())
                .findFirst();
    }

    /** The one whose path is shortest, as Obsidian has it. */
    private static Optional<DocPath> nearest(String fileName, String name, DocPath vault, RepositoryFiles files) {
        int slash = name.lastIndexOf('/');
        String folders = slash < 0 ? "" : name.substring(0, slash);
        return files.named(fileName).stream()
                .filter(path -> path.isBelow(vault))
                .filter(path -> folders.isEmpty() || ("/" + path.folder().value()).endsWith("/" + folders))
                .min(Comparator.comparing((DocPath path) ->
                                path.value().chars().filter(c -> c == '/').count())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
