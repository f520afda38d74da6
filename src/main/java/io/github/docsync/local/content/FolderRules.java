package io.github.docsync.local.content;

import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import org.jspecify.annotations.Nullable;

/** Folders: they hold pages and folders and reserve no title. */
public final class FolderRules {
    private final ContentContext site;

    public FolderRules(ContentContext site) {
        this.site = site;
    }

    /**
     * Creates a folder.
     *
     * @param parentId the page or folder above; null for the root of the space
     */
    public ContentRow create(long spaceId, String title, @Nullable Long parentId, Account author) {
        site.space(spaceId);
        ContentRow folder = ContentRow.create(
                site.store().database().nextId(),
                ContentKind.FOLDER,
                TitleRules.stored(title),
                spaceId,
                author.accountId(),
                site.now());
        ContentRow placed = new PageTree(site).placed(folder, parentId, parentId == null);
        site.store().contents().insert(placed, "");
        return placed;
    }
}
