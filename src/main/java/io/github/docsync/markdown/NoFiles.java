package io.github.docsync.markdown;

import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** The world of a text that belongs to no repository. */
enum NoFiles implements RepositoryFiles {
    INSTANCE;

    @Override
    public List<DocPath> all() {
        return List.of();
    }

    @Override
    public boolean isFile(DocPath path) {
        return false;
    }

    @Override
    public boolean isFolder(DocPath path) {
        return path.isRoot();
    }

    @Override
    public Optional<String> text(DocPath path) {
        return Optional.empty();
    }

    @Override
    public List<DocPath> named(String name) {
        return List.of();
    }
}
