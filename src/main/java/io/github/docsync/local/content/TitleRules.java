package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.model.TitleFolding;

/**
 * The rules for titles: trimmed on store, at most 255 characters, unique among the pages of a space without regard to
 * case. Archived pages keep theirs reserved; trashed pages, drafts and folders do not.
 */
final class TitleRules {
    private static final int MAX_LENGTH = 255;

    private final ContentContext site;

    TitleRules(ContentContext site) {
        this.site = site;
    }

    /** The title as it is stored. */
    static String stored(String title) {
        String trimmed = TitleFolding.trim(title);
        if (trimmed.length() > MAX_LENGTH) {
            throw Refusal.badRequest("Title cannot be longer than " + MAX_LENGTH + " characters.");
        }
        return trimmed;
    }

    /** Refuses when another page of the space holds the title of this one. */
    void requireFree(ContentRow page) {
        if (page.kind() != ContentKind.PAGE || page.is(Status.DRAFT) || page.is(Status.TRASHED)) {
            return;
        }
        ContentFilter holders = ContentFilter.of(ContentKind.PAGE)
                .space(page.spaceId())
                .status(Status.CURRENT, Status.ARCHIVED)
                .title(page.title());
        if (site.store().contents().list(holders).stream().anyMatch(holder -> holder.id() != page.id())) {
            throw Refusal.badRequest("A page with this title already exists: "
                    + "A page already exists with the same TITLE in this space");
        }
    }
}
