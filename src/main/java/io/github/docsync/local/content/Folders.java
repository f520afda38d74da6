package io.github.docsync.local.content;

import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.Content;
import io.github.docsync.local.store.Kind;
import org.jspecify.annotations.Nullable;

/** Folders: they hold pages and folders and reserve no title. */
public final class Folders {
    private final Site site;

    public Folders(Site site) {
        this.site = site;
    }

    /**
     * Creates a folder.
     *
     * @param parentId the page or folder above; null for the root of the space
     */
    public Content create(long spaceId, String title, @Nullable Long parentId, Account author) {
        site.space(spaceId);
        Content folder = Content.create(
                site.store().database().nextId(),
                Kind.FOLDER,
                Titles.stored(title),
                spaceId,
                author.accountId(),
                site.now());
        Content placed = new PageTree(site).placed(folder, parentId, parentId == null);
        site.store().contents().insert(placed, "");
        return placed;
    }
}
