package io.github.docsync.actual;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.Absence;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.Version;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads pages in bulk, and by id where a bulk answer cannot be trusted. */
public final class PageReader {
    private static final Set<PageStatus> ALL = Set.of(PageStatus.CURRENT, PageStatus.ARCHIVED, PageStatus.TRASHED);
    private static final Set<PageStatus> TITLE_KEEPERS = Set.of(PageStatus.CURRENT, PageStatus.ARCHIVED);

    /** So many pages are read in one request. */
    public static final int BULK = 250;

    /** How many absent rows are confirmed one by one before it is asked whether anything can be seen at all. */
    private static final int SUSPICIOUS = 3;

    private final ConfluenceClient client;

    public PageReader(ConfluenceClient client) {
        this.client = client;
    }

    /** What to read. {@code atLeast}: the version that was recorded; a lower one in a listing lags behind. */
    public record Wanted(String id, boolean blogPost, int atLeast) {}

    /**
     * Reads pages of any status. One that is missing from the bulk listing, or older there than recorded, is asked for by
     * its id, which Confluence answers with its latest state.
     *
     * @return by id; no entry for a page that does not exist or is hidden, after control calls have shown that the
     *     credentials and the space work
     */
    public Map<String, RemotePage> read(Collection<Wanted> wanted, String spaceId) {
        Map<String, RemotePage> found = new HashMap<>();
        bulk(wanted.stream().filter(w -> !w.blogPost()).map(Wanted::id).toList(), null)
                .forEach(page -> found.put(page.id(), RemotePage.of(page)));
        bulkPosts(wanted.stream().filter(Wanted::blogPost).map(Wanted::id).toList(), null)
                .forEach(post -> found.put(post.id(), RemotePage.of(post)));
        boolean nothingSeen = found.isEmpty();
        int absent = 0;
        for (Wanted want : wanted) {
            RemotePage listed = found.get(want.id());
            if (listed != null && listed.version() >= want.atLeast()) {
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
        try {
            return Optional.of(
                    want.blogPost()
                            ? RemotePage.of(client.blogPosts().get(want.id(), null))
                            : RemotePage.of(client.pages().get(want.id(), null)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void confirmAbsence(String spaceId) {
        Absence absence = client.control().check(spaceId);
        if (absence == Absence.BAD_CREDENTIALS || absence == Absence.SPACE_NOT_VISIBLE) {
            throw new SiteException(
                    absence == Absence.BAD_CREDENTIALS
                            ? "Confluence does not accept these credentials"
                            : "these credentials may not see the space",
                    "nothing was concluded from the pages that could not be read; check the credentials and run again");
        }
    }

    /** Reads pages afresh by id, one request each. */
    public Optional<RemotePage> readAgain(String id, boolean blogPost) {
        return single(new Wanted(id, blogPost, 0));
    }

    /** The stored bodies of these pages, in bulk. */
    public Map<String, String> bodies(Collection<RemotePage> pages) {
        Map<String, String> bodies = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        bulk(pages.stream().filter(p -> !p.blogPost()).map(RemotePage::id).toList(), BodyFormat.STORAGE)
                .forEach(page -> {
                    put(bodies, page.id(), page.body());
                    versions.put(page.id(), page.versionNumber());
                });
        bulkPosts(
                        pages.stream()
                                .filter(RemotePage::blogPost)
                                .map(RemotePage::id)
                                .toList(),
                        BodyFormat.STORAGE)
                .forEach(post -> {
                    put(bodies, post.id(), post.body());
                    versions.put(post.id(), post.versionNumber());
                });
        for (RemotePage page : pages) {
            if (!bodies.containsKey(page.id()) || versions.getOrDefault(page.id(), 0) < page.version()) {
                body(page).ifPresent(body -> bodies.put(page.id(), body));
            }
        }
        return bodies;
    }

    private Optional<String> body(RemotePage page) {
        try {
            Body body = page.blogPost()
                    ? client.blogPosts().get(page.id(), BodyFormat.STORAGE).body()
                    : client.pages().get(page.id(), BodyFormat.STORAGE).body();
            return Optional.ofNullable(body == null ? null : body.in(BodyFormat.STORAGE));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** The body of the version that was recorded; empty where that version is gone, or its number went to another. */
    public Optional<String> recordedBody(PageState recorded) {
        return bodyAt(recorded.pageId(), recorded.version(), recorded.versionAt());
    }

    /**
     * The body that a page had in an earlier version.
     *
     * @param writtenAt when that version was written, in milliseconds since 1970; null where it is not known
     * @return empty where that version is gone, or where its number is now that of a version written at another time
     */
    public Optional<String> bodyAt(String id, int version, @Nullable Long writtenAt) {
        try {
            Page page = client.pages().version(id, version, BodyFormat.STORAGE);
            Long actual = Version.writtenAt(page.version());
            boolean other = writtenAt != null && actual != null && !writtenAt.equals(actual);
            return other ? Optional.empty() : Optional.ofNullable(page.storage());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** The title that a page had in an earlier version; empty where that version is gone. */
    public Optional<String> titleAt(String id, int version) {
        try {
            return Optional.of(client.pages().version(id, version, null).title());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> bodies, String id, @Nullable Body body) {
        String storage = body == null ? null : body.in(BodyFormat.STORAGE);
        if (storage != null) {
            bodies.put(id, storage);
        }
    }

    /** Every page of a space, of any status that keeps its title or can be restored. */
    public List<RemotePage> inSpace(String spaceId, boolean trashToo) {
        return client.pages().inSpace(spaceId, trashToo ? ALL : TITLE_KEEPERS).stream()
                .map(RemotePage::of)
                .toList();
    }

    /** The page that keeps others from taking this title, if a listing knows of it. */
    public Optional<RemotePage> byTitle(String spaceId, String title) {
        return client.pages().byTitle(spaceId, title, TITLE_KEEPERS).stream()
                .map(RemotePage::of)
                .findFirst();
    }

    /** The blog post of this title, if a listing knows of it. */
    public Optional<RemotePage> postByTitle(String spaceId, String title) {
        PageFilter filter =
                PageFilter.all().withSpaces(List.of(spaceId)).withTitle(title).withStatuses(Set.of(PageStatus.CURRENT));
        return client.blogPosts().list(filter).stream().map(RemotePage::of).findFirst();
    }

    /**
     * What the page's own property says of it.
     *
     * @return empty if there is none, or none that docsync wrote
     */
    public Optional<RecordedState> remembered(RemotePage page) {
        return client.properties(page.container(), page.id())
                .find(PageState.PROPERTY_KEY)
                .flatMap(PageReader::remembered);
    }

    private static Optional<RecordedState> remembered(Property property) {
        JsonNode value = property.value();
        return value == null
                ? Optional.empty()
                : PageStateCodec.read(value).map(state -> new RecordedState(state, IndexStore.reference(property)));
    }

    private List<Page> bulk(List<String> ids, @Nullable BodyFormat format) {
        return client.pages().byIds(ids, ALL, format);
    }

    private List<BlogPost> bulkPosts(List<String> ids, @Nullable BodyFormat format) {
        List<BlogPost> posts = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += BULK) {
            PageFilter filter = PageFilter.all()
                    .withIds(ids.subList(start, Math.min(ids.size(), start + BULK)))
                    .withStatuses(Set.of(PageStatus.CURRENT, PageStatus.TRASHED))
                    .withBody(format);
            client.blogPosts().list(filter).forEach(posts::add);
        }
        return posts;
    }
}
