package io.github.docsync.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages whose writes are settled. */
final class SettledPages implements SitePages {
    private final SitePages pages;

    SettledPages(SitePages pages) {
        this.pages = pages;
    }

    @Override
    public List<StoredPage> list(Collection<String> ids, boolean blogPosts, boolean withBodies) {
        return pages.list(ids, blogPosts, withBodies);
    }

    @Override
    public Optional<StoredPage> find(SiteContent page, boolean withBody) {
        return pages.find(page, withBody);
    }

    @Override
    public StoredPage get(SiteContent page) {
        return pages.get(page);
    }

    @Override
    public Optional<StoredPage> version(String pageId, int number, boolean withBody) {
        return pages.version(pageId, number, withBody);
    }

    @Override
    public List<RemotePage> inSpace(String spaceId, Set<ContentStatus> statuses) {
        return pages.inSpace(spaceId, statuses);
    }

    @Override
    public List<RemotePage> postsInSpace(String spaceId) {
        return pages.postsInSpace(spaceId);
    }

    @Override
    public List<StoredPage> currentInSpace(String spaceId) {
        return pages.currentInSpace(spaceId);
    }

    @Override
    public Set<String> below(String pageId) {
        return pages.below(pageId);
    }

    @Override
    public List<RemoteVersion> versionsSince(SiteContent page, int base) {
        return pages.versionsSince(page, base);
    }

    @Override
    public Optional<RemotePage> byTitle(String spaceId, String title) {
        return pages.byTitle(spaceId, title);
    }

    @Override
    public Optional<RemotePage> awaitTitleOf(NewContent page) {
        return pages.awaitTitleOf(page);
    }

    @Override
    public List<RemotePage> byTitle(String title) {
        return pages.byTitle(title);
    }

    @Override
    public List<RemotePage> postsByTitle(String title) {
        return pages.postsByTitle(title);
    }

    @Override
    public List<RemotePage> newestOfThisAccount() {
        return pages.newestOfThisAccount();
    }

    @Override
    public Optional<RemotePage> postByTitle(String spaceId, String title) {
        return pages.postByTitle(spaceId, title);
    }

    @Override
    public List<SearchedPage> search(List<String> ids, Collection<String> properties) {
        return pages.search(ids, properties);
    }

    @Override
    public List<String> restricted(SiteContent page) {
        return pages.restricted(page);
    }

    @Override
    public List<RemoteChild> children(String pageId) {
        return pages.children(pageId);
    }

    @Override
    public StoredPage create(NewContent page) {
        return LostAnswers.settle(new Creation(page));
    }

    /** A page is known by its title in the space; one that has it and is at its first version with our body is what we created. */
    private final class Creation implements LostAnswers.Write<StoredPage> {
        private final NewContent page;
        private boolean lost;

        Creation(NewContent page) {
            this.page = page;
        }

        @Override
        public StoredPage send() {
            return pages.create(page);
        }

        @Override
        public boolean isUnsure(SiteFailure failure) {
            lost |= failure.mayHaveBeenApplied();
            return failure.mayHaveBeenApplied() || (isTitleTaken(failure) && (lost || page.announced()));
        }

        @Override
        public Optional<StoredPage> arrived(SiteFailure failure) {
            if (!isTitleTaken(failure)) {
                return created(
                        page.blogPost()
                                ? pages.postByTitle(page.spaceId(), page.title())
                                : pages.byTitle(page.spaceId(), page.title()));
            }
            Optional<StoredPage> ours = created(pages.awaitTitleOf(page));
            if (ours.isEmpty()) {
                // Most likely ours, and listings trail; the journal keeps its title for the next run to look for.
                throw lost ? new SiteFailure.Outage(answerLost(failure.details()), failure.getCause()) : failure;
            }
            return ours;
        }

        private SiteFailure.Details answerLost(SiteFailure.Details refused) {
            String said = "Confluence's answer was lost, and it cannot be told yet whether the page was created";
            String remedy = "run again in a minute";
            return new SiteFailure.Details(
                    "cannot " + refused.attempted() + ": " + said + "; " + remedy,
                    refused.attempted(),
                    refused.statusCode(),
                    said,
                    remedy,
                    true);
        }

        private static boolean isTitleTaken(SiteFailure failure) {
            return failure instanceof SiteFailure.Refused refused && refused.isTitleTaken();
        }

        private Optional<StoredPage> created(Optional<RemotePage> found) {
            return found.filter(there -> there.version() == 1)
                    .flatMap(there -> pages.find(there.content(), true))
                    .filter(there -> there.page().version() == 1
                            && there.body() != null
                            && there.body().canonical().equals(page.body().canonical()));
        }
    }

    @Override
    public StoredPage update(NewVersion version) {
        return LostAnswers.settle(new Update(version));
    }

    /** A version is ours by its number and its message. Any other number than the one it follows is somebody's. */
    private final class Update implements LostAnswers.Write<StoredPage> {
        private final NewVersion version;

        Update(NewVersion version) {
            this.version = version;
        }

        @Override
        public StoredPage send() {
            return pages.update(version);
        }

        @Override
        public boolean isUnsure(SiteFailure failure) {
            return failure instanceof SiteFailure.Changed || failure.mayHaveBeenApplied();
        }

        @Override
        public Optional<StoredPage> arrived(SiteFailure failure) {
            StoredPage there = pages.get(version.content());
            int now = there.page().version();
            if (now == version.number() && version.message().equals(there.page().message())) {
                return Optional.of(there);
            }
            if (now != version.base()) {
                throw failure instanceof SiteFailure.Changed
                        ? new SiteFailure.Changed(failure.details(), now, failure.getCause())
                        : failure;
            }
            return Optional.empty();
        }
    }

    @Override
    public void move(String pageId, MoveTarget target) {
        LostAnswers.repeat(() -> pages.move(pageId, target));
    }

    @Override
    public void trash(SiteContent page) {
        LostAnswers.settle(new Removal(page));
    }

    /** A page that is no longer current went where it was to go. */
    private final class Removal implements LostAnswers.Write<Boolean> {
        private final SiteContent page;

        Removal(SiteContent page) {
            this.page = page;
        }

        @Override
        public Boolean send() {
            pages.trash(page);
            return true;
        }

        @Override
        public boolean isUnsure(SiteFailure failure) {
            return failure instanceof SiteFailure.Missing || failure.mayHaveBeenApplied();
        }

        @Override
        public Optional<Boolean> arrived(SiteFailure failure) {
            Optional<StoredPage> there = pages.find(page, false);
            boolean gone = there.isPresent() && !there.get().page().isCurrent();
            if (!gone && failure instanceof SiteFailure.Missing) {
                throw failure;
            }
            return gone ? Optional.of(true) : Optional.empty();
        }
    }

    @Override
    public boolean archive(String pageId) {
        return LostAnswers.neverTwice(
                () -> pages.archive(pageId),
                () -> pages.find(SiteContent.page(pageId), false)
                        .filter(there -> there.page().status() == ContentStatus.ARCHIVED)
                        .map(there -> true));
    }
}
