package io.github.docsync.desired;

import io.github.docsync.model.Hash;
import io.github.docsync.model.Lazy;
import io.github.docsync.model.ProductVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells this very build of the program from every other, two snapshots of one version included. */
public final class BuildFingerprint {
    /** Besides the program itself, these decide which bytes it renders. */
    private static final List<String> LIBRARIES =
            List.of("com.vladsch.flexmark.parser.Parser", "org.jsoup.Jsoup", "com.fasterxml.jackson.core.JsonFactory");

    /** Made once: what a process has loaded stays the same, also where the files below it are exchanged while it runs. */
    private static final Supplier<Optional<String>> CURRENT = new Lazy<>(BuildFingerprint::read);

    private BuildFingerprint() {}

    /** Differs where the code differs; empty where that cannot be told. */
    public static Optional<String> current() {
        return CURRENT.get();
    }

    private static Optional<String> read() {
        try {
            List<String> parts = new ArrayList<>();
            parts.add(ProductVersion.current());
            Path program = location(BuildFingerprint.class);
            if (program == null) {
                return Optional.empty();
            }
            for (Path file : files(program)) {
                parts.add(file.toString());
                parts.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            for (String library : LIBRARIES) {
                parts.add(String.valueOf(location(Class.forName(library))));
            }
            return Optional.of(Hash.ofParts(parts).hex());
        } catch (IOException | UncheckedIOException | ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Path location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    /** A jar, or class files. */
    private static List<Path> files(Path program) throws IOException {
        try (Stream<Path> walk = Files.walk(program)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
