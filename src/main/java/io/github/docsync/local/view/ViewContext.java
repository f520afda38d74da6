package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.List;
import java.util.Optional;

/** What a body may ask about the world round it while it is shown. */
public interface ViewContext {
    /**
     * A page below another.
     *
     * @param below the pages below it, as far as they were asked for
     */
    record Child(String title, String url, List<Child> below) {}

    /** The body of another page, with the world round that page. */
    record Included(MarkupElement body, ViewContext context, String title, String url) {}

    /**
     * The address of a page.
     *
     * @param spaceKey empty for the space of the page that is shown
     */
    Optional<String> page(String title, String spaceKey);

    /** Whether an address names a page of this site by its id, and there is none with it. */
    boolean isGone(String url);

    /** The address of an attachment of the page that is shown. */
    Optional<String> attachment(String fileName);

    /** The address of an attachment of another page. */
    Optional<String> attachment(String fileName, String pageTitle, String spaceKey);

    /** The name that a user goes by. */
    String user(String accountId);

    /**
     * The pages below the one that is shown.
     *
     * @param depth how many levels; at least 1
     * @param order how siblings stand
     */
    List<Child> children(int depth, ChildOrder order);

    /** The pages below another page; empty where there is no such page. */
    Optional<List<Child>> children(String pageTitle, String spaceKey, int depth, ChildOrder order);

    /** Another page, to be shown as a part of this one; empty where there is none, or where it already contains this one. */
    Optional<Included> include(String pageTitle, String spaceKey);

    /** Whether the comment with this marker is still under discussion, so that its text is highlighted. */
    boolean isOpen(String commentMarker);
}
