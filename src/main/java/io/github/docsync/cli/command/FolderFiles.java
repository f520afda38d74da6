package io.github.docsync.cli.command;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of a folder, by which the dialects of its documents are recognised where there is no manifest. */
public final class FolderFiles implements RepositoryFiles {
    /** A repository with more is read as plain Markdown. */
    private static final int MOST = 100_000;

    private static final long LARGEST = 10_000_000;
    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules", ".docsync");

    private final Path root;
    private final SortedSet<DocPath> files;
    private final Set<DocPath> folders = new HashSet<>();
    private final Map<String, List<DocPath>> byName = new HashMap<>();

    private FolderFiles(Path root, SortedSet<DocPath> files) {
        this.root = root;
        this.files = files;
        for (DocPath file : files) {
            byName.computeIfAbsent(key(file.name()), none -> new ArrayList<>()).add(file);
            for (DocPath folder = file.folder(); folders.add(folder) && !folder.isRoot(); ) {
                folder = folder.folder();
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public static FolderFiles of(Path root) throws IOException {
        SortedSet<DocPath> files = new TreeSet<>();
        Files.walkFileTree(root, new Visitor(root, files));
        return new FolderFiles(root, files);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<DocPath> files;

        Visitor(Path root, Set<DocPath> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                DocPath.parse(root.relativize(file).toString().replace('\\', '/'))
                        .ifPresent(files::add);
            }
            if (files.size() > MOST) {
                files.clear();
                return FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public List<DocPath> all() {
        return List.copyOf(files);
    }

    @Override
    public boolean isFile(DocPath path) {
        return files.contains(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return path.isRoot() || folders.contains(path);
    }

    @Override
    public Optional<String> text(DocPath path) {
        Path file = root.resolve(path.value());
        try {
            return isFile(path) && Files.size(file) <= LARGEST
                    ? DecodedText.strict(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public List<DocPath> named(String name) {
        return List.copyOf(byName.getOrDefault(key(name), List.of()));
    }
}
