package io.github.docsync.actual;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Folder;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Space;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what top-level pages hang under, which is also where the index lies. */
public final class AnchorReader {
    private final ConfluenceClient client;

    public AnchorReader(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * The configured parent, else the space's homepage.
     *
     * @param parent the manifest's {@code parent}: id of a page or folder; null for the homepage
     * @return empty if the space has no homepage
     * @throws SiteException if the parent cannot be used
     */
    public Optional<Anchor> read(@Nullable String parent, Space space) {
        if (parent == null) {
            return Optional.ofNullable(space.homepageId()).map(id -> new Anchor(id, false));
        }
        Optional<Page> page = client.pages().find(parent);
        if (page.isPresent()) {
            check(parent, page.get().status(), page.get().spaceId(), space);
            return Optional.of(new Anchor(parent, false));
        }
        Optional<Folder> folder = client.folders().find(parent);
        if (folder.isPresent()) {
            check(parent, folder.get().status(), folder.get().spaceId(), space);
            return Optional.of(new Anchor(parent, true));
        }
        throw new SiteException(
                "the parent " + parent + " is not a page or folder that these credentials can see",
                "correct 'parent' in the manifest, or give the account the right to see it");
    }

    /**
     * Whether the configured parent, which a bulk read gave, can be used.
     *
     * @throws SiteException if not
     */
    public static void check(RemotePage parent, Space space) {
        check(parent.id(), parent.status(), parent.spaceId(), space);
    }

    private static void check(String parent, PageStatus status, @Nullable String spaceId, Space space) {
        if (status != PageStatus.CURRENT && status != PageStatus.UNKNOWN) {
            throw new SiteException(
                    "the parent " + parent + " is " + status.wireName(),
                    "restore it in Confluence, or correct 'parent' in the manifest");
        }
        if (spaceId != null && !spaceId.equals(space.id())) {
            throw new SiteException(
                    "the parent " + parent + " lies in another space than " + space.key(),
                    "correct 'parent' or 'space' in the manifest");
        }
    }
}
