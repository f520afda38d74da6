package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.GoneException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.UnauthorizedException;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewBlogPost;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Restriction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages and blog posts by the client; the two differ in the API and in having a parent. */
final class ClientPages implements SitePages {
    private static final Set<PageStatus> ALL = Set.of(PageStatus.CURRENT, PageStatus.ARCHIVED, PageStatus.TRASHED);
    private static final Set<PageStatus> POSTS = Set.of(PageStatus.CURRENT, PageStatus.TRASHED);
    private static final Set<PageStatus> TITLE_KEEPERS = Set.of(PageStatus.CURRENT, PageStatus.ARCHIVED);
    private static final int BULK = 250;

    private final ConfluenceClient client;

    ClientPages(ConfluenceClient client) {
        this.client = client;
    }

    private static @Nullable BodyFormat format(boolean withBody) {
        return withBody ? BodyFormat.STORAGE : null;
    }

    @Override
    public List<StoredPage> list(Collection<String> ids, boolean blogPosts, boolean withBodies) {
        if (!blogPosts) {
            return ClientCall.of(() -> client.pages().byIds(ids, ALL, format(withBodies)).stream()
                    .map(ClientRecords::stored)
                    .toList());
        }
        List<String> all = List.copyOf(ids);
        List<StoredPage> posts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BULK) {
            PageFilter filter = PageFilter.all()
                    .withIds(all.subList(start, Math.min(all.size(), start + BULK)))
                    .withStatuses(POSTS)
                    .withBody(format(withBodies));
            ClientCall.run(
                    () -> client.blogPosts().list(filter).forEach(post -> posts.add(ClientRecords.stored(post))));
        }
        return posts;
    }

    @Override
    public Optional<StoredPage> find(SiteContent page, boolean withBody) {
        return ClientCall.find(() -> read(page, withBody));
    }

    @Override
    public StoredPage get(SiteContent page) {
        return ClientCall.of(() -> read(page, true));
    }

    private StoredPage read(SiteContent page, boolean withBody) {
        return page.isBlogPost()
                ? ClientRecords.stored(client.blogPosts().get(page.id(), format(withBody)))
                : ClientRecords.stored(client.pages().get(page.id(), format(withBody)));
    }

    @Override
    public Optional<StoredPage> version(String pageId, int number, boolean withBody) {
        return ClientCall.find(() -> client.pages().version(pageId, number, format(withBody)))
                .map(ClientRecords::stored);
    }

    @Override
    public List<RemotePage> inSpace(String spaceId, Set<ContentStatus> statuses) {
        Set<PageStatus> wanted = statuses.stream().map(ClientRecords::status).collect(Collectors.toUnmodifiableSet());
        return ClientCall.of(() -> client.pages().inSpace(spaceId, wanted).stream()
                .map(ClientRecords::remote)
                .toList());
    }

    @Override
    public List<RemotePage> postsInSpace(String spaceId) {
        PageFilter filter = PageFilter.all().withSpaces(List.of(spaceId)).withStatuses(POSTS);
        return ClientCall.of(() -> client.blogPosts().list(filter).stream()
                .map(ClientRecords::remote)
                .toList());
    }

    @Override
    public List<StoredPage> currentInSpace(String spaceId) {
        PageFilter current =
                PageFilter.all().withStatuses(Set.of(PageStatus.CURRENT)).withBody(BodyFormat.STORAGE);
        return ClientCall.of(() -> client.pages().inSpace(spaceId, null, current).stream()
                .map(ClientRecords::stored)
                .toList());
    }

    @Override
    public Set<String> below(String pageId) {
        return ClientCall.of(() -> ClientDescendants.of(client, pageId));
    }

    @Override
    public List<RemoteVersion> versionsSince(SiteContent page, int base) {
        return ClientCall.of(() -> {
            PagedList<ContentVersion> all = page.isBlogPost()
                    ? client.blogPosts().versions(page.id())
                    : client.pages().versions(page.id());
            List<RemoteVersion> since = new ArrayList<>();
            for (ContentVersion version : all) {
                since.add(ClientRecords.version(version));
                if (version.number() <= base) {
                    break;
                }
            }
            return since;
        });
    }

    @Override
    public Optional<RemotePage> byTitle(String spaceId, String title) {
        return ClientCall.of(() -> client.pages().byTitle(spaceId, title, TITLE_KEEPERS).stream()
                .findFirst()
                .map(ClientRecords::remote));
    }

    @Override
    public Optional<RemotePage> awaitTitleOf(NewContent page) {
        return client.awaitListed(() ->
                page.blogPost() ? postByTitle(page.spaceId(), page.title()) : byTitle(page.spaceId(), page.title()));
    }

    @Override
    public List<RemotePage> byTitle(String title) {
        PageFilter filter = PageFilter.all().withTitle(title.strip()).withStatuses(TITLE_KEEPERS);
        return ClientCall.of(() ->
                client.pages().list(filter).stream().map(ClientRecords::remote).toList());
    }

    @Override
    public List<RemotePage> newestOfThisAccount() {
        PageFilter filter = PageFilter.all().withStatuses(TITLE_KEEPERS).sortedBy("-created-date");
        List<Page> newest = ClientCall.of(
                () -> client.pages().list(filter).stream().limit(BULK).toList());
        if (newest.isEmpty()) {
            return List.of();
        }
        String account = ClientCall.of(() -> client.users().current()).accountId();
        return newest.stream()
                .filter(page -> account != null && account.equals(page.authorId()))
                .map(ClientRecords::remote)
                .toList();
    }

    @Override
    public Optional<RemotePage> postByTitle(String spaceId, String title) {
        return posts(PageFilter.all().withSpaces(List.of(spaceId)), title).stream()
                .findFirst();
    }

    @Override
    public List<RemotePage> postsByTitle(String title) {
        return posts(PageFilter.all(), title);
    }

    private List<RemotePage> posts(PageFilter where, String title) {
        PageFilter filter = where.withTitle(title.strip()).withStatuses(Set.of(PageStatus.CURRENT));
        return ClientCall.of(() -> client.blogPosts().list(filter).stream()
                .map(ClientRecords::remote)
                .toList());
    }

    @Override
    public List<SearchedPage> search(List<String> ids, Collection<String> properties) {
        return ClientCall.of(() -> client.withExtras(ids, properties).stream()
                .map(ClientRecords::searched)
                .toList());
    }

    @Override
    public List<String> restricted(SiteContent page) {
        try {
            return client.pages().restrictions(page.id()).stream()
                    .map(Restriction::operation)
                    .toList();
        } catch (UnauthorizedException | ForbiddenException | NotFoundException | GoneException e) {
            // A call of v1, which not every token may make; the page itself was read by v2 already.
            return List.of();
        } catch (ConfluenceException e) {
            throw ClientCall.failure(e);
        }
    }

    @Override
    public List<RemoteChild> children(String pageId) {
        return ClientCall.of(() -> client.pages().directChildren(pageId).stream()
                .map(child -> new RemoteChild(child.id(), ClientRecords.status(child.status()), child.title()))
                .toList());
    }

    @Override
    public StoredPage create(NewContent page) {
        if (page.blogPost()) {
            NewBlogPost post =
                    NewBlogPost.of(page.spaceId(), page.title(), page.body().text());
            return ClientRecords.stored(ClientCall.of(() -> client.blogPosts().create(post)), page.body());
        }
        NewPage created = new NewPage(
                page.spaceId(),
                page.title(),
                page.parentId(),
                BodyWrite.storage(page.body().text()),
                page.parentId() == null);
        return ClientRecords.stored(ClientCall.of(() -> client.pages().create(created)), page.body());
    }

    @Override
    public StoredPage update(NewVersion version) {
        String id = version.content().id();
        if (version.content().isBlogPost()) {
            BlogPostUpdate post =
                    BlogPostUpdate.of(id, version.title(), version.body().text(), version.number(), version.message());
            return ClientRecords.stored(ClientCall.of(() -> client.blogPosts().update(post)), version.body());
        }
        PageUpdate page = PageUpdate.of(
                id, version.title(), version.parentId(), version.body().text(), version.number(), version.message());
        return ClientRecords.stored(ClientCall.of(() -> client.pages().update(page)), version.body());
    }

    @Override
    public void move(String pageId, MoveTarget target) {
        MovePosition position = switch (target.side()) {
            case BEFORE -> MovePosition.BEFORE;
            case AFTER -> MovePosition.AFTER;
            case UNDER -> MovePosition.APPEND;
        };
        ClientCall.run(() -> client.pages().move(pageId, position, target.id()));
    }

    @Override
    public void trash(SiteContent page) {
        ClientCall.run(() -> {
            if (page.isBlogPost()) {
                client.blogPosts().delete(page.id());
            } else {
                client.pages().delete(page.id());
            }
        });
    }

    @Override
    public boolean archive(String pageId) {
        return ClientCall.of(() -> {
            String task = client.pages().archive(List.of(pageId));
            return client.pages().awaitTask(task).successful();
        });
    }
}
