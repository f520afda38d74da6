package io.github.docsync.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of the product, which its documents are compared with. */
final class MainSources {
    private static final Path ROOT = Path.of("src/main/java");

    private MainSources() {}

    /** Each Java file's text by its path below the sources' folder. */
    static SortedMap<String, String> texts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (var files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> texts.put(ROOT.relativize(file).toString().replace('\\', '/'), read(file)));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
