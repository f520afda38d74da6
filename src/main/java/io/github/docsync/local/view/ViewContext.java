package io.github.docsync.local.view;

import java.util.List;
import java.util.Optional;

/** What a body may ask about the world round it while it is shown. */
public interface ViewContext {
    /** A link to something. */
    record Link(String title, String url) {}

    /**
     * The address of a page.
     *
     * @param spaceKey empty for the space of the page that is shown
     */
    Optional<String> page(String title, String spaceKey);

    /** The address of an attachment of the page that is shown. */
    Optional<String> attachment(String fileName);

    /** The address of an attachment of another page. */
    Optional<String> attachment(String fileName, String pageTitle, String spaceKey);

    /** The name that a user goes by. */
    String user(String accountId);

    /** The pages right below the one that is shown. */
    List<Link> children();

    /** Whether the comment with this marker is still under discussion, so that its text is highlighted. */
    boolean isOpen(String commentMarker);
}
