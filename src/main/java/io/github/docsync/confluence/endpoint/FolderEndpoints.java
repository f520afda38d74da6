package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.Folder;
import io.github.docsync.confluence.wire.NewFolder;

/** The calls about folders. A folder cannot be renamed; its children are listed as those of pages are. */
public final class FolderEndpoints {
    private FolderEndpoints() {}

    /** {@code GET /folders/{id}}. */
    public static Endpoint<Folder> get(String id) {
        return Endpoint.get(Folder.class, "read folder " + id, "/folders/{id}", id);
    }

    /** {@code POST /folders}. */
    public static Endpoint<Folder> create(NewFolder folder) {
        String action = "create folder \"" + folder.title() + "\" in space " + folder.spaceId();
        return Endpoint.post(Folder.class, folder, action, "/folders");
    }

    /** {@code DELETE /folders/{id}}. */
    public static Endpoint<Nothing> delete(String id) {
        return Endpoint.delete("delete folder " + id, "/folders/{id}", id);
    }
}
