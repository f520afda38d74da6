package io.github.docsync.source;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A snapshot whose files are listed when it is opened and read when they are asked for. */
final class ListedSnapshot implements Snapshot {
    private final DocPath manifest;
    private final Map<DocPath, TreeListing.Item> items;
    private final List<SourceFile> files;
    private final Set<DocPath> folders = new HashSet<>();
    private final Provenance provenance;
    private final History history;
    private final LfsObjects largeFiles;
    private final @Nullable Path workingTree;
    private final List<Diagnostic> diagnostics;

    /** @param workingTree the folder that the files were listed in; null for those of a commit */
    ListedSnapshot(
            DocPath manifest,
            Map<DocPath, TreeListing.Item> items,
            Provenance provenance,
            History history,
            LfsObjects largeFiles,
            @Nullable Path workingTree,
            List<Diagnostic> diagnostics) {
        this.manifest = manifest;
        this.items = Collections.unmodifiableMap(new TreeMap<>(items));
        this.files = this.items.values().stream().map(TreeListing.Item::file).toList();
        this.provenance = provenance;
        this.history = history;
        this.largeFiles = largeFiles;
        this.workingTree = workingTree;
        this.diagnostics = List.copyOf(diagnostics);
        folders.add(DocPath.ROOT);
        for (SourceFile file : files) {
            DocPath folder = file.path().folder();
            while (folders.add(folder)) {
                folder = folder.folder();
            }
        }
    }

    @Override
    public Snapshot publishedFrom(String branch) {
        return new ListedSnapshot(
                manifest, items, provenance.withBranch(branch), history, largeFiles, workingTree, diagnostics);
    }

    @Override
    public DocPath manifestPath() {
        return manifest;
    }

    @Override
    public List<SourceFile> files() {
        return files;
    }

    @Override
    public Optional<SourceFile> file(DocPath path) {
        return Optional.ofNullable(items.get(path)).map(TreeListing.Item::file);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return folders.contains(path);
    }

    @Override
    public byte[] read(DocPath path) {
        try {
            byte[] bytes = item(path).content().read();
            Optional<LfsPointer> pointer = LfsPointer.parse(bytes);
            return pointer.isEmpty() ? bytes : object(pointer.get(), path).read();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public ByteSource content(DocPath path) {
        try {
            FileContent content = item(path).content();
            Optional<LfsPointer> pointer = pointer(content);
            return pointer.isPresent()
                    ? object(pointer.get(), path)
                    : ByteSource.of(content.length(), () -> opened(content));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private TreeListing.Item item(DocPath path) throws IOException {
        TreeListing.Item item = items.get(path);
        if (item == null) {
            throw new FileNotFoundException(path + " is not in the repository");
        }
        return item;
    }

    private static Optional<LfsPointer> pointer(FileContent content) throws IOException {
        return content.length() < LfsPointer.LONGEST ? LfsPointer.parse(content.read()) : Optional.empty();
    }

    private static InputStream opened(FileContent content) throws IOException {
        try {
            return content.open();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(DocPath path, IOException e) {
        return new UncheckedIOException(path + " cannot be read: " + Causes.of(e), unreadable(e));
    }

    private static UnreadableContentException unreadable(IOException e) {
        return e instanceof UnreadableContentException known
                ? known
                : new UnreadableContentException(unreadable(Causes.of(e)));
    }

    private ByteSource object(LfsPointer pointer, DocPath path) throws IOException {
        return largeFiles.find(pointer, path).orElseThrow(() -> new UnreadableContentException(LfsObjects.missing()));
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        TreeListing.Item item = items.get(path);
        if (item != null && item.content() instanceof FileContent.Unreadable unreadable) {
            return Optional.of(unreadable.why());
        }
        if (item == null) {
            return Optional.empty();
        }
        if (item.file().size() >= LfsPointer.LONGEST) {
            return item.content().isThere() ? Optional.empty() : Optional.of(unreadable("no such file any more"));
        }
        try {
            Optional<LfsPointer> pointer = pointer(item.content());
            return pointer.isPresent() && largeFiles.find(pointer.get(), path).isEmpty()
                    ? Optional.of(LfsObjects.missing())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadable(Causes.of(e)));
        }
    }

    @Override
    public Optional<Boolean> hasLargeFile(DocPath path) {
        TreeListing.Item item = items.get(path);
        if (item == null
                || item.content() instanceof FileContent.Unreadable
                || item.file().size() >= LfsPointer.LONGEST) {
            return Optional.empty();
        }
        try {
            Optional<LfsPointer> pointer = pointer(item.content());
            return pointer.isEmpty()
                    ? Optional.empty()
                    : Optional.of(largeFiles.find(pointer.get(), path).isPresent());
        } catch (IOException e) {
            return Optional.of(false);
        }
    }

    private static UnreadableContent unreadable(String cause) {
        return new UnreadableContent(
                "cannot be read: " + cause, "check that it is in this clone and that you may read it");
    }

    @Override
    public boolean isLeftOut(DocPath path) {
        return workingTree != null
                && !items.containsKey(path)
                && Files.isRegularFile(workingTree.resolve(path.value()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Map<DocPath, DocPath> renamesSince(String commit) {
        synchronized (history) {
            return history.renames(commit, items);
        }
    }

    @Override
    public Set<DocPath> goneSince(String commit, Collection<DocPath> paths) {
        synchronized (history) {
            return history.goneBetween(commit, provenance.commit(), paths);
        }
    }

    @Override
    public Map<DocPath, String> deletions(Collection<DocPath> paths) {
        synchronized (history) {
            return history.deletions(provenance.commit(), paths);
        }
    }

    @Override
    public List<PullTrailer> pulledSince(Collection<String> commits, String manifest) {
        synchronized (history) {
            return history.trailers(provenance.commit(), commits, manifest);
        }
    }

    @Override
    public List<PullTrailer> pulledElsewhere(String manifest) {
        synchronized (history) {
            return history.trailersNotIn(provenance.commit(), manifest);
        }
    }

    @Override
    public Ancestry ancestry(String commit) {
        synchronized (history) {
            return history.ancestry(commit, provenance.commit());
        }
    }

    @Override
    public List<byte[]> earlierManifests() {
        synchronized (history) {
            return history.versions(manifest, provenance.commit());
        }
    }

    @Override
    public RepositoryIdentity repository() {
        synchronized (history) {
            return new RepositoryIdentity(history.firstCommit(provenance.commit()), remote());
        }
    }

    private @Nullable String remote() {
        RemoteRepository remote = provenance.remote();
        return remote == null ? null : remote.name();
    }

    @Override
    public boolean isOther(RepositoryIdentity recorded) {
        String remote = remote();
        if (recorded.remote() != null && remote != null && !recorded.remote().equals(remote)) {
            return true;
        }
        if (recorded.firstCommit() == null) {
            return false;
        }
        Ancestry first = ancestry(recorded.firstCommit());
        boolean within = first == Ancestry.SAME || first == Ancestry.ANCESTOR;
        return !within && repository().firstCommit() != null;
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public void close() {
        history.close();
    }
}
