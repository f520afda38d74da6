package io.github.docsync.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the manifest that a command works on. */
public final class ManifestFile {
    private static final List<String> DEFAULTS = List.of("sync.yml", "sync.yaml");

    private ManifestFile() {}

    /**
     * The file named with {@code --file}, else the first default in the current folder or in one above it, up to the repository's.
     *
     * @throws UsageException if there is none
     */
    public static Path find(Terminal terminal, GlobalOptions options) {
        return find(terminal, options, null);
    }

    /**
     * The same for a revision, at which there may be a manifest although there is none on disk.
     *
     * @param ref the revision; null for the working tree
     */
    public static Path find(Terminal terminal, GlobalOptions options, @Nullable String ref) {
        Path named = options.file();
        if (named != null) {
            Path file = terminal.resolve(named);
            if (Files.isDirectory(file)) {
                throw new UsageException(named + " is a folder; name the manifest in it");
            }
            return file;
        }
        Path here = terminal.workingDirectory().toAbsolutePath().normalize();
        Optional<Path> found = defaultFile(terminal);
        if (found.isPresent()) {
            if (!found.get().startsWith(here)) {
                terminal.error().println("docsync: using " + found.get());
            }
            return found.get();
        }
        Path repository = repository(here.resolve(DEFAULTS.get(0)));
        if (ref != null) {
            return repository.resolve(DEFAULTS.get(0));
        }
        throw new UsageException("there is no sync.yml in " + terminal.workingDirectory()
                + (repository.equals(here) ? "" : " or above it in its repository")
                + (isBare(repository)
                        ? "; this is a bare repository, so name a commit, tag or branch with --ref"
                        : "; write one with 'docsync init', or name one with --file" + farAbove(repository)));
    }

    /** The manifest that a command is to write, next to what it describes. */
    public static Path toWrite(Terminal terminal, GlobalOptions options) {
        Path named = options.file();
        Path file = terminal.resolve(named == null ? Path.of(DEFAULTS.get(0)) : named);
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; name the manifest to write in it");
        }
        Path repository = repository(file);
        if (isBare(repository)) {
            throw new UsageException(
                    repository + " is a bare repository, which has no files to work on; do this in a clone of it");
        }
        return file;
    }

    /** What lies above the repository belongs to something else; it is named and not used. */
    private static String farAbove(Path repository) {
        for (Path folder = repository.getParent(); folder != null; folder = folder.getParent()) {
            Optional<Path> file = in(folder);
            if (file.isPresent()) {
                return ", such as " + file.get();
            }
        }
        return "";
    }

    /** The same, but null where no file is named and no default exists. */
    public static @Nullable Path findIfPresent(Terminal terminal, GlobalOptions options) {
        return options.file() == null && defaultFile(terminal).isEmpty() ? null : find(terminal, options);
    }

    private static Optional<Path> defaultFile(Terminal terminal) {
        Path here = terminal.workingDirectory().toAbsolutePath().normalize();
        Path top = repository(here.resolve(DEFAULTS.get(0)));
        for (Path folder = here; folder != null && folder.startsWith(top); folder = folder.getParent()) {
            Optional<Path> file = in(folder);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(Path folder) {
        return DEFAULTS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The folder of the repository that the file lies in; its own folder where there is no repository. */
    public static Path repository(Path file) {
        Path own = file.toAbsolutePath().normalize().resolveSibling("").normalize();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git")) || isBare(folder)) {
                return folder;
            }
        }
        return own;
    }

    /** Whether the folder is a repository without a working tree. */
    private static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }
}
