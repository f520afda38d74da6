package io.github.docsync.desired;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.source.Ancestry;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A snapshot that notes which files were read. */
final class ReadSnapshot implements Snapshot {
    private final Snapshot inner;
    private final Consumer<DocPath> reads;

    ReadSnapshot(Snapshot inner, Set<DocPath> reads) {
        this(inner, reads::add);
    }

    /** @param reads hears of each time that a file is opened */
    ReadSnapshot(Snapshot inner, Consumer<DocPath> reads) {
        this.inner = inner;
        this.reads = reads;
    }

    @Override
    public byte[] read(DocPath path) {
        reads.accept(path);
        return inner.read(path);
    }

    @Override
    public ByteSource content(DocPath path) {
        ByteSource content = inner.content(path);
        return new ByteSource(content.length(), content.sha256(), content.otherwise(), () -> {
            reads.accept(path);
            return content.opener().open();
        });
    }

    @Override
    public DocPath manifestPath() {
        return inner.manifestPath();
    }

    @Override
    public List<SourceFile> files() {
        return inner.files();
    }

    @Override
    public Optional<SourceFile> file(DocPath path) {
        return inner.file(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return inner.isFolder(path);
    }

    @Override
    public boolean isLeftOut(DocPath path) {
        return inner.isLeftOut(path);
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return inner.unreadable(path);
    }

    @Override
    public Optional<Boolean> hasLargeFile(DocPath path) {
        return inner.hasLargeFile(path);
    }

    @Override
    public Provenance provenance() {
        return inner.provenance();
    }

    @Override
    public Snapshot publishedFrom(String branch) {
        return new ReadSnapshot(inner.publishedFrom(branch), reads);
    }

    @Override
    public Map<DocPath, DocPath> renamesSince(String commit) {
        return inner.renamesSince(commit);
    }

    @Override
    public Ancestry ancestry(String commit) {
        return inner.ancestry(commit);
    }

    @Override
    public List<byte[]> earlierManifests() {
        return inner.earlierManifests();
    }

    @Override
    public RepositoryIdentity repository() {
        return inner.repository();
    }

    @Override
    public boolean isOther(RepositoryIdentity recorded) {
        return inner.isOther(recorded);
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return inner.diagnostics();
    }

    @Override
    public void close() {
        inner.close();
    }
}
