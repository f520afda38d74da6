package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** A real repository in a temporary folder. */
final class GitFixture implements AutoCloseable {
    private static final PersonIdent AUTHOR = new PersonIdent("Ann", "ann@example.com");

    private final Path root;
    private final Git git;

    private GitFixture(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    /** An empty repository on branch {@code main} with an uncommitted {@code sync.yml}. */
    static GitFixture in(Path folder) throws GitAPIException, IOException {
        Files.createDirectories(folder);
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        GitFixture fixture = new GitFixture(folder.toRealPath(), git);
        fixture.config("core", "autocrlf", "false");
        return fixture.write("sync.yml", "version: 1\n");
    }

    Git git() {
        return git;
    }

    Path root() {
        return root;
    }

    GitFixture config(String section, String name, String value) throws IOException {
        StoredConfig config = git.getRepository().getConfig();
        config.setString(section, null, name, value);
        config.save();
        return this;
    }

    GitFixture remote(String url) throws IOException {
        StoredConfig config = git.getRepository().getConfig();
        config.setString("remote", "origin", "url", url);
        config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
        config.save();
        return this;
    }

    GitFixture write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    GitFixture delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    GitFixture link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
        return this;
    }

    /** Commits everything that is not ignored. */
    String commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        return git.commit()
                .setMessage("Change")
                .setAuthor(AUTHOR)
                .setCommitter(AUTHOR)
                .setSign(false)
                .call()
                .name();
    }

    Snapshot open() throws SourceException {
        return open(null);
    }

    Snapshot open(String ref) throws SourceException {
        return open(ref, Map.of());
    }

    Snapshot open(String ref, Map<String, String> environment) throws SourceException {
        return Snapshots.open(root.resolve("sync.yml"), ref, environment::get);
    }

    static List<String> paths(Snapshot snapshot) {
        return snapshot.files().stream().map(file -> file.path().value()).toList();
    }

    static String text(Snapshot snapshot, String path) {
        return new String(snapshot.read(DocPath.of(path)), StandardCharsets.UTF_8);
    }

    static String blobId(Snapshot snapshot, String path) {
        return snapshot.file(DocPath.of(path)).orElseThrow().blobId();
    }

    /** The blob id that the index has for a path. */
    String indexed(String path) {
        try {
            return git.getRepository()
                    .readDirCache()
                    .getEntry(path)
                    .getObjectId()
                    .name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
