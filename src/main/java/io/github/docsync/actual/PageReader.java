package io.github.docsync.actual;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SearchedPage;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.SiteSpaces;
import io.github.docsync.site.StoredPage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pages in bulk, and by id where a bulk answer cannot be trusted. */
public final class PageReader {
    private static final Set<ContentStatus> ALL =
            Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED, ContentStatus.TRASHED);
    private static final Set<ContentStatus> TITLE_KEEPERS = Set.of(ContentStatus.CURRENT, ContentStatus.ARCHIVED);

    /** So many pages are read in one request. */
    public static final int BULK = 250;

    /** So many are searched for in one request; Confluence gives a few less than 250 when it is asked for so many. */
    static final int SEARCHED = 240;

    /** Pages, then blog posts. */
    private static final List<Boolean> KINDS = List.of(false, true);

    /** How many absent rows are confirmed one by one before it is asked whether anything can be seen at all. */
    private static final int SUSPICIOUS = 3;

    private final Site site;

    public PageReader(Site site) {
        this.site = site;
    }

    /**
     * What to read.
     *
     * @param atLeast the version that was recorded; a lower one in a listing lags behind
     * @param missed whether it is looked for where the listing lacks it
     * @param removed whether we removed it, so that a listing that shows it as current may lag behind: the trash makes no version
     */
    public record Wanted(String id, boolean blogPost, int atLeast, boolean missed, boolean removed) {
        public Wanted(String id, boolean blogPost, int atLeast, boolean missed) {
            this(id, blogPost, atLeast, missed, false);
        }

        private boolean isAnsweredBy(@Nullable RemotePage listed) {
            return listed == null ? !missed : listed.version() >= atLeast && !(removed && listed.isCurrent());
        }
    }

    /**
     * Reads pages of any status. One that is missing from the bulk listing, or older there than recorded, is asked for by
     * its id, which Confluence answers with its latest state.
     *
     * @return by id; no entry for a page that does not exist or is hidden, after control calls have shown that the
     *     credentials and the space work
     */
    public Map<String, RemotePage> read(Collection<Wanted> wanted, String spaceId) {
        Map<String, RemotePage> found = new HashMap<>();
        for (boolean blogPosts : KINDS) {
            List<String> ids = wanted.stream()
                    .filter(want -> want.blogPost() == blogPosts)
                    .map(Wanted::id)
                    .toList();
            site.pages()
                    .list(ids, blogPosts, false)
                    .forEach(row -> found.put(row.page().id(), row.page()));
        }
        boolean nothingSeen = found.isEmpty();
        int absent = 0;
        for (Wanted want : wanted) {
            RemotePage listed = found.get(want.id());
            if (want.isAnsweredBy(listed)) {
                continue;
            }
            Optional<RemotePage> single = single(want);
            if (single.isPresent()) {
                found.put(want.id(), single.get());
                nothingSeen = false;
            } else {
                found.remove(want.id());
                absent++;
                if (absent == 1) {
                    confirmAbsence(spaceId);
                }
                if (nothingSeen && absent == SUSPICIOUS && wanted.size() > SUSPICIOUS) {
                    throw new SiteException(
                            "none of the managed pages can be seen, though the space can",
                            "check the account's rights and the site's app access rules; nothing was changed");
                }
            }
        }
        return found;
    }

    private Optional<RemotePage> single(Wanted want) {
        return site.pages()
                .find(SiteContent.of(want.blogPost(), want.id()), false)
                .map(StoredPage::page);
    }

    private void confirmAbsence(String spaceId) {
        SiteSpaces.Visibility visibility = site.spaces().visibility(spaceId);
        if (visibility != SiteSpaces.Visibility.OPEN) {
            throw new SiteException(
                    visibility == SiteSpaces.Visibility.NOT_SIGNED_IN
                            ? "Confluence does not accept these credentials"
                            : "these credentials may not see the space",
                    "nothing was concluded from the pages that could not be read; check the credentials and run again");
        }
    }

    /** Reads pages afresh by id, one request each. */
    public Optional<RemotePage> readAgain(String id, boolean blogPost) {
        return single(new Wanted(id, blogPost, 0, true));
    }

    /** The stored bodies of these pages, in bulk. */
    public Map<String, StoredBody> bodies(Collection<RemotePage> pages) {
        Map<String, StoredBody> bodies = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        for (boolean blogPosts : KINDS) {
            List<String> ids = pages.stream()
                    .filter(page -> page.blogPost() == blogPosts)
                    .map(RemotePage::id)
                    .toList();
            for (StoredPage row : site.pages().list(ids, blogPosts, true)) {
                if (row.body() != null) {
                    bodies.put(row.page().id(), row.body());
                }
                versions.put(row.page().id(), row.page().version());
            }
        }
        for (RemotePage page : pages) {
            if (!bodies.containsKey(page.id()) || versions.getOrDefault(page.id(), 0) < page.version()) {
                site.pages()
                        .find(page.content(), true)
                        .map(StoredPage::body)
                        .ifPresent(body -> bodies.put(page.id(), body));
            }
        }
        return bodies;
    }

    /** The body of the version that was recorded; empty where that version is gone, or its number went to another. */
    public Optional<StoredBody> recordedBody(PageState recorded) {
        return bodyAt(recorded.pageId(), recorded.version(), recorded.versionAt());
    }

    /**
     * The body that a page had in an earlier version.
     *
     * @param writtenAt when that version was written, in milliseconds since 1970; null where it is not known
     * @return empty where that version is gone, or where its number is now that of a version written at another time
     */
    public Optional<StoredBody> bodyAt(String id, int version, @Nullable Long writtenAt) {
        return site.pages()
                .version(id, version, true)
                .filter(page -> {
                    Long actual = page.page().versionAt();
                    return writtenAt == null || actual == null || writtenAt.equals(actual);
                })
                .map(StoredPage::body);
    }

    /** The title that a page had in an earlier version; empty where that version is gone. */
    public Optional<String> titleAt(String id, int version) {
        return site.pages().version(id, version, false).map(page -> page.page().title());
    }

    /** Every page of a space, of any status that keeps its title or can be restored. */
    public List<RemotePage> inSpace(String spaceId, boolean trashToo) {
        return site.pages().inSpace(spaceId, trashToo ? ALL : TITLE_KEEPERS);
    }

    /** Every blog post of a space, in the trash too. */
    List<RemotePage> postsInSpace(String spaceId) {
        return site.pages().postsInSpace(spaceId);
    }

    /** The page that keeps others from taking this title, if a listing knows of it. */
    public Optional<RemotePage> byTitle(String spaceId, String title) {
        return site.pages().byTitle(spaceId, title);
    }

    /** The pages of this title in whatever space, as far as listings know of them. */
    List<RemotePage> everywhereByTitle(String title) {
        return site.pages().byTitle(title);
    }

    /** The newest pages that this account created in whatever space; none where Confluence does not list them. */
    List<RemotePage> newestOfThisAccount() {
        try {
            return site.pages().newestOfThisAccount();
        } catch (SiteFailure.Refused | SiteFailure.Denied | SiteFailure.Missing e) {
            return List.of();
        }
    }

    /** The blog post of this title, if a listing knows of it. */
    public Optional<RemotePage> postByTitle(String spaceId, String title) {
        return site.pages().postByTitle(spaceId, title);
    }

    /** The blog posts of this title in whatever space, as far as listings know of them. */
    List<RemotePage> postsByTitle(String title) {
        return site.pages().postsByTitle(title);
    }

    /**
     * Which of these pages may be published by a manifest, as a search shows that lags behind.
     *
     * @return their ids; empty where the search does not tell
     */
    Set<String> searchedOwn(List<String> ids, String manifest) {
        try {
            return site.pages().search(ids, List.of(PageState.PROPERTY_KEY)).stream()
                    .filter(page -> Optional.ofNullable(page.properties().get(PageState.PROPERTY_KEY))
                            .flatMap(PageStateCodec::read)
                            .filter(state -> state.manifest().equals(manifest))
                            .isPresent())
                    .map(SearchedPage::id)
                    .collect(Collectors.toSet());
        } catch (SiteFailure e) {
            return Set.of();
        }
    }

    /**
     * What the page's own property says of it.
     *
     * @return empty if there is none, or none that docsync wrote
     */
    public Optional<RecordedState> remembered(RemotePage page) {
        return site.properties().find(page.content(), PageState.PROPERTY_KEY).flatMap(PageReader::remembered);
    }

    private static Optional<RecordedState> remembered(RemoteProperty property) {
        JsonNode value = property.value();
        return value == null
                ? Optional.empty()
                : PageStateCodec.read(value).map(state -> new RecordedState(state, property.reference()));
    }
}
