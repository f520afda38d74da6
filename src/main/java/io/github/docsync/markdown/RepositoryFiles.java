package io.github.docsync.markdown;

import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/**
 * The files of the repository that a page's text may draw on: what it includes, and what its site generator is told there. Nothing
 * outside the repository can be asked for. Implementations answer the same for as long as a run lasts, to several threads.
 */
public interface RepositoryFiles {
    /** Every file, sorted by path. */
    List<DocPath> all();

    /** Whether there is a file at exactly that path. */
    boolean isFile(DocPath path);

    /** Whether some file lies below that path; the root is a folder. */
    boolean isFolder(DocPath path);

    /** A file's text; empty if there is no such file, or its bytes are not UTF-8. */
    Optional<String> text(DocPath path);

    /** The files with that name, without regard to case, sorted by path. */
    List<DocPath> named(String name);

    /** Of a text that belongs to no repository. */
    static RepositoryFiles none() {
        return NoFiles.INSTANCE;
    }
}
