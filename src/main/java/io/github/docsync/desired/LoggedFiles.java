package io.github.docsync.desired;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which files of the repository are read by dialects and includes: a change of one of them may change any page. */
final class LoggedFiles implements RepositoryFiles {
    private final RepositoryFiles files;
    private final Set<DocPath> read = ConcurrentHashMap.newKeySet();

    LoggedFiles(RepositoryFiles files) {
        this.files = files;
    }

    /** The files that were read until now. */
    Set<DocPath> read() {
        return Set.copyOf(read);
    }

    /** Counts a file as read. */
    void note(DocPath path) {
        read.add(path);
    }

    @Override
    public List<DocPath> all() {
        return files.all();
    }

    @Override
    public boolean isFile(DocPath path) {
        return files.isFile(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return files.isFolder(path);
    }

    @Override
    public Optional<String> text(DocPath path) {
        note(path);
        return files.text(path);
    }

    @Override
    public List<DocPath> named(String name) {
        return files.named(name);
    }
}
