package io.github.docsync.actual;

import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteFolder;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.StoredPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what top-level pages hang under, which is also where the index lies. */
public final class AnchorReader {
    private final Site site;

    public AnchorReader(Site site) {
        this.site = site;
    }

    /**
     * The configured parent, else the space's homepage.
     *
     * @param parent the manifest's {@code parent}: id of a page or folder; null for the homepage
     * @return empty if the space has no homepage
     * @throws SiteException if the parent cannot be used
     */
    public Optional<Anchor> read(@Nullable String parent, RemoteSpace space) {
        if (parent == null) {
            return Optional.ofNullable(space.homepageId()).map(id -> new Anchor(id, false));
        }
        Optional<RemotePage> page =
                site.pages().find(SiteContent.page(parent), false).map(StoredPage::page);
        if (page.isPresent()) {
            check(parent, page.get().status(), page.get().spaceId(), space);
            return Optional.of(new Anchor(parent, false));
        }
        Optional<RemoteFolder> folder = site.spaces().folder(parent);
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
    public static void check(RemotePage parent, RemoteSpace space) {
        check(parent.id(), parent.status(), parent.spaceId(), space);
    }

    private static void check(String parent, ContentStatus status, @Nullable String spaceId, RemoteSpace space) {
        if (status != ContentStatus.CURRENT && status != ContentStatus.UNKNOWN) {
            throw new SiteException(
                    "the parent " + parent + " is " + status.word(),
                    "restore it in Confluence, or correct 'parent' in the manifest");
        }
        if (spaceId != null && !spaceId.equals(space.id())) {
            throw new SiteException(
                    "the parent " + parent + " lies in another space than " + space.key(),
                    "correct 'parent' or 'space' in the manifest");
        }
    }
}
