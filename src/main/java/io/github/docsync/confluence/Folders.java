package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.FolderEndpoints;
import io.github.docsync.confluence.endpoint.PageEndpoints;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.ChildContent;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.Folder;
import io.github.docsync.confluence.wire.NewFolder;
import java.util.Optional;

/** Folders in the page tree. The id of a folder is answered with 404 where a page's is expected, and the other way round. */
public final class Folders {
    private final Caller caller;

    Folders(Caller caller) {
        this.caller = caller;
    }

    /** Reads a folder. */
    public Folder get(String id) {
        return caller.call(FolderEndpoints.get(id));
    }

    /** The folder, or empty where Confluence answers 404, which does not prove that it was deleted. */
    public Optional<Folder> find(String id) {
        try {
            return Optional.of(get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Creates a folder. */
    public Folder create(NewFolder folder) {
        return caller.call(FolderEndpoints.create(folder));
    }

    /** Moves a folder to the trash. */
    public void delete(String id) {
        caller.call(FolderEndpoints.delete(id));
    }

    /** The direct children of a folder. */
    public PagedList<ChildContent> directChildren(String id) {
        return new PagedList<>(caller, PageEndpoints.directChildren(Container.FOLDER, id));
    }

    /** What lies below a folder, to a depth of at most 10. */
    public PagedList<Descendant> descendants(String id, int depth) {
        return new PagedList<>(caller, PageEndpoints.descendants(Container.FOLDER, id, depth));
    }
}
