package io.github.docsync.site;

import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of a {@link MemorySite}; siblings lie in the order of its list. */
final class MemoryPages implements SitePages {
    private final MemorySite site;

    MemoryPages(MemorySite site) {
        this.site = site;
    }

    private static boolean isPost(MemoryContent content) {
        return content.kind == SiteContent.Kind.BLOG_POST;
    }

    private static boolean isPage(MemoryContent content) {
        return content.kind == SiteContent.Kind.PAGE;
    }

    private Optional<MemoryContent> named(SiteContent page) {
        return site.content(page.id()).filter(content -> content.kind == page.kind());
    }

    private MemoryContent existing(SiteContent page, String attempted) {
        return named(page).orElseThrow(() -> MemoryFaults.missing(attempted));
    }

    @Override
    public List<StoredPage> list(Collection<String> ids, boolean blogPosts, boolean withBodies) {
        return site.contents.stream()
                .filter(content -> ids.contains(content.id) && (blogPosts ? isPost(content) : isPage(content)))
                .map(content -> content.stored(withBodies))
                .toList();
    }

    @Override
    public Optional<StoredPage> find(SiteContent page, boolean withBody) {
        return named(page).map(content -> content.stored(withBody));
    }

    @Override
    public StoredPage get(SiteContent page) {
        return existing(page, "read page").stored(true);
    }

    @Override
    public Optional<StoredPage> version(String pageId, int number, boolean withBody) {
        return named(SiteContent.page(pageId))
                .filter(content -> number >= 1 && number <= content.versions.size())
                .map(content -> content.stored(number, withBody));
    }

    @Override
    public List<RemotePage> inSpace(String spaceId, Set<ContentStatus> statuses) {
        return site.contents.stream()
                .filter(content ->
                        isPage(content) && content.spaceId.equals(spaceId) && statuses.contains(content.status))
                .map(MemoryContent::page)
                .toList();
    }

    @Override
    public List<RemotePage> postsInSpace(String spaceId) {
        return site.contents.stream()
                .filter(content -> content.kind == SiteContent.Kind.BLOG_POST && content.spaceId.equals(spaceId))
                .map(MemoryContent::page)
                .toList();
    }

    @Override
    public List<StoredPage> currentInSpace(String spaceId) {
        return site.contents.stream()
                .filter(content ->
                        isPage(content) && content.spaceId.equals(spaceId) && content.status == ContentStatus.CURRENT)
                .map(content -> content.stored(true))
                .toList();
    }

    @Override
    public Set<String> below(String pageId) {
        Set<String> below = new LinkedHashSet<>();
        site.contents.stream()
                .filter(content -> pageId.equals(content.parentId))
                .forEach(content -> {
                    if (isPage(content)) {
                        below.add(content.id);
                    }
                    below.addAll(below(content.id));
                });
        return below;
    }

    @Override
    public List<RemoteVersion> versionsSince(SiteContent page, int base) {
        List<MemoryContent.Version> all = existing(page, "list versions").versions;
        List<RemoteVersion> since = new ArrayList<>();
        for (int number = all.size(); number >= Math.max(1, base); number--) {
            MemoryContent.Version version = all.get(number - 1);
            since.add(new RemoteVersion(number, version.message(), version.at(), MemoryComments.ADA.accountId()));
        }
        return since;
    }

    @Override
    public Optional<RemotePage> byTitle(String spaceId, String title) {
        return site.faults.areTitlesHidden()
                ? Optional.empty()
                : holder(spaceId, title, SiteContent.Kind.PAGE).map(MemoryContent::page);
    }

    @Override
    public Optional<RemotePage> awaitTitleOf(NewContent page) {
        return site.faults.areTitlesHidden()
                ? Optional.empty()
                : holder(
                                page.spaceId(),
                                page.title(),
                                page.blogPost() ? SiteContent.Kind.BLOG_POST : SiteContent.Kind.PAGE)
                        .map(MemoryContent::page);
    }

    @Override
    public List<RemotePage> byTitle(String title) {
        return byTitle(MemorySite.SPACE_ID, title).stream().toList();
    }

    @Override
    public List<RemotePage> postsByTitle(String title) {
        return postByTitle(MemorySite.SPACE_ID, title).stream().toList();
    }

    @Override
    public List<RemotePage> newestOfThisAccount() {
        List<RemotePage> newest = new ArrayList<>();
        site.contents.stream()
                .filter(content -> isPage(content) && content.status != ContentStatus.TRASHED)
                .forEach(content -> newest.add(0, content.page()));
        return newest;
    }

    @Override
    public Optional<RemotePage> postByTitle(String spaceId, String title) {
        return site.faults.areTitlesHidden()
                ? Optional.empty()
                : holder(spaceId, title, SiteContent.Kind.BLOG_POST).map(MemoryContent::page);
    }

    private Optional<MemoryContent> holder(String spaceId, String title, SiteContent.Kind kind) {
        return site.contents.stream()
                .filter(content -> content.kind == kind && content.spaceId.equals(spaceId))
                .filter(content -> content.status != ContentStatus.TRASHED)
                .filter(content -> TitleFolding.fold(content.title()).equals(TitleFolding.fold(title)))
                .findFirst();
    }

    @Override
    public List<SearchedPage> search(List<String> ids, Collection<String> properties) {
        return List.of();
    }

    @Override
    public List<String> restricted(SiteContent page) {
        return List.of();
    }

    @Override
    public List<RemoteChild> children(String pageId) {
        existing(SiteContent.page(pageId), "list children");
        return site.contents.stream()
                .filter(content -> pageId.equals(content.parentId))
                .map(content -> new RemoteChild(content.id, content.status, content.title()))
                .toList();
    }

    @Override
    public StoredPage create(NewContent page) {
        return site.faults.write("create page", () -> {
            SiteContent.Kind kind = page.blogPost() ? SiteContent.Kind.BLOG_POST : SiteContent.Kind.PAGE;
            if (kind == SiteContent.Kind.PAGE
                    && holder(page.spaceId(), page.title(), kind).isPresent()) {
                throw MemoryFaults.refused("create page", "A page with this title already exists", true);
            }
            MemoryContent content = new MemoryContent(kind, site.newId(), page.spaceId(), page.parentId());
            content.versions.add(
                    new MemoryContent.Version(page.title(), page.body().text(), "", site.tick()));
            site.contents.add(content);
            return content.written(page.body());
        });
    }

    @Override
    public StoredPage update(NewVersion version) {
        return site.faults.write("update page", () -> {
            MemoryContent content = existing(version.content(), "update page");
            if (version.base() != content.versions.size()) {
                throw MemoryFaults.changed("update page");
            }
            holder(content.spaceId, version.title(), content.kind)
                    .filter(holder -> holder != content && isPage(content))
                    .ifPresent(holder -> {
                        throw MemoryFaults.refused("update page", "A page with this title already exists", true);
                    });
            content.versions.add(
                    new MemoryContent.Version(version.title(), version.body().text(), version.message(), site.tick()));
            content.status = ContentStatus.CURRENT;
            if (version.parentId() != null) {
                content.parentId = version.parentId();
            }
            return content.written(version.body());
        });
    }

    @Override
    public void move(String pageId, MoveTarget target) {
        site.faults.write("move page", () -> {
            MemoryContent page = existing(SiteContent.page(pageId), "move page");
            MemoryContent other = existing(SiteContent.page(target.id()), "move page");
            site.contents.remove(page);
            int place = site.contents.indexOf(other);
            switch (target.side()) {
                case BEFORE -> site.contents.add(place, page);
                case AFTER -> site.contents.add(place + 1, page);
                case UNDER -> site.contents.add(page);
            }
            page.parentId = target.side() == MoveTarget.Side.UNDER ? other.id : other.parentId;
            return true;
        });
    }

    @Override
    public void trash(SiteContent page) {
        site.faults.write("trash page", () -> {
            MemoryContent content = existing(page, "trash page");
            if (content.status == ContentStatus.TRASHED) {
                throw MemoryFaults.missing("trash page");
            }
            site.contents.stream()
                    .filter(child -> content.id.equals(child.parentId))
                    .forEach(child -> child.parentId = content.parentId);
            content.status = ContentStatus.TRASHED;
            content.parentId = null;
            return true;
        });
    }

    @Override
    public boolean archive(String pageId) {
        return site.faults.write("archive page", () -> {
            existing(SiteContent.page(pageId), "archive page").status = ContentStatus.ARCHIVED;
            return true;
        });
    }
}
