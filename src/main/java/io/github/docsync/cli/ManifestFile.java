package io.github.docsync.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the manifest that a command works on. */
final class ManifestFile {
    private static final List<String> DEFAULTS = List.of("sync.yml", "sync.yaml");

    private ManifestFile() {}

    /**
     * The file named with {@code --file}, else the first default that exists in the current folder.
     *
     * @throws UsageException if there is none
     */
    static Path find(Terminal terminal, GlobalOptions options) {
        Path named = options.file();
        if (named != null) {
            Path file = terminal.resolve(named);
            if (Files.isDirectory(file)) {
                throw new UsageException(named + " is a folder; name the manifest in it");
            }
            return file;
        }
        return defaultFile(terminal)
                .orElseThrow(() -> new UsageException("there is no sync.yml in " + terminal.workingDirectory()
                        + "; write one with 'docsync init', or name one with --file"));
    }

    /** The same, but null where no file is named and no default exists. */
    static @Nullable Path findIfPresent(Terminal terminal, GlobalOptions options) {
        return options.file() == null && defaultFile(terminal).isEmpty() ? null : find(terminal, options);
    }

    private static Optional<Path> defaultFile(Terminal terminal) {
        return DEFAULTS.stream()
                .map(name -> terminal.resolve(Path.of(name)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The folder of the repository that the file lies in; its own folder where there is no repository. */
    static Path repository(Path file) {
        Path own = file.toAbsolutePath().normalize().resolveSibling("").normalize();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return own;
    }
}
