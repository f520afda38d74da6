package io.github.docsync.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages and blog posts. */
public interface SitePages {
    /**
     * Lists pages, or blog posts, of any status in few requests. One that does not exist, may not be read, or only lags behind is left
     * out without a word, and another may be shown as it was a moment ago.
     */
    List<StoredPage> list(Collection<String> ids, boolean blogPosts, boolean withBodies);

    /** The page as it is now, in the trash too; empty where there is none or it may not be seen. */
    Optional<StoredPage> find(SiteContent page, boolean withBody);

    /**
     * The page with its body as it is now.
     *
     * @throws SiteFailure.Missing where there is none or it may not be seen
     */
    StoredPage get(SiteContent page);

    /** A page as it was in an earlier version; empty where that version is gone. */
    Optional<StoredPage> version(String pageId, int number, boolean withBody);

    /** Every page of a space in one of these states. */
    List<RemotePage> inSpace(String spaceId, Set<ContentStatus> statuses);

    /** Every blog post of a space, in the trash too. */
    List<RemotePage> postsInSpace(String spaceId);

    /** Every current page of a space with its body. */
    List<StoredPage> currentInSpace(String spaceId);

    /** The ids of all pages below a page, however deep, also of those that hang under something else than a page. */
    Set<String> below(String pageId);

    /** The versions of a page after one, and then the newest of those before it if there is one; the newest first. */
    List<RemoteVersion> versionsSince(SiteContent page, int base);

    /** The page that keeps others from taking this title, archived ones too, if a listing knows of it. */
    Optional<RemotePage> byTitle(String spaceId, String title);

    /** The page or blog post that keeps this one from its title. Confluence says that there is one, so listings that trail are waited for. */
    Optional<RemotePage> awaitTitleOf(NewContent page);

    /** The pages of this title in whatever space, archived ones too, as far as a listing knows of them. */
    List<RemotePage> byTitle(String title);

    /** The pages that this account created among the newest 250 of whatever space, newest first, as far as a listing knows of them. */
    List<RemotePage> newestOfThisAccount();

    /** The blog post of this title, if a listing knows of it. */
    Optional<RemotePage> postByTitle(String spaceId, String title);

    /** The blog posts of this title in whatever space, as far as a listing knows of them. */
    List<RemotePage> postsByTitle(String title);

    /**
     * What a search shows of up to 240 pages in one request: what it lacks may only be too new.
     *
     * @param properties the keys of the content properties to show, without dots
     */
    List<SearchedPage> search(List<String> ids, Collection<String> properties);

    /**
     * What only some people may do to a page: {@code read}, {@code update}, or both. Empty where nothing is restricted, and where the
     * account may not ask.
     */
    List<String> restricted(SiteContent page);

    /** What hangs right under a page, whoever made it. */
    List<RemoteChild> children(String pageId);

    /**
     * Creates a page.
     *
     * @throws SiteFailure.Refused {@linkplain SiteFailure.Refused#isTitleTaken() if another page has the title}
     */
    StoredPage create(NewContent page);

    /**
     * Writes a new version.
     *
     * @throws SiteFailure.Changed if the page is at another version than the one that this follows
     */
    StoredPage update(NewVersion version);

    /** Orders siblings, or carries a page into another space. */
    void move(String pageId, MoveTarget target);

    /** Moves a page to the trash; its children move up to its parent. One that is there already is not found. */
    void trash(SiteContent page);

    /** Archives a page and waits for that; false where Confluence could not. */
    boolean archive(String pageId);
}
