package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A repository with generated documentation. */
final class Library {
    private static final int SIZE = 5 * 1024;

    private final Path root;

    private Library(Path root) {
        this.root = root;
    }

    /** @param perFolder how many pages a folder holds; all of them are in one where that is at least {@code files} */
    static Library of(Path root, int files, int perFolder) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(
                root.resolve("sync.yml"), "version: 1\nid: library\nspace: DOCS\npages:\n  - path: docs/**\n");
        List<String> documents = Documents.generate(files, SIZE);
        for (int i = 0; i < files; i++) {
            Path folder = root.resolve("docs/" + i / perFolder);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("page" + i + ".md"), documents.get(i));
        }
        Library library = new Library(root);
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            library.commit(git);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        return library;
    }

    void edit() throws IOException {
        Path page = root.resolve("docs/0/page0.md");
        Files.writeString(page, Files.readString(page) + "\nOne more sentence.\n");
        try (Git git = Git.open(root.toFile())) {
            commit(git);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private void commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setAuthor("Ann", "ann@example.com")
                .setCommitter("Ann", "ann@example.com")
                .setSign(false)
                .call();
    }

    Path manifest() {
        return root.resolve("sync.yml");
    }
}
