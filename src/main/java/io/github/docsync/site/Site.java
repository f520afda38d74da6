package io.github.docsync.site;

import java.time.Instant;

/**
 * One Confluence site. Thread-safe. Each call may fail with a {@link SiteFailure}; a read by id sees one's own writes immediately, a listing
 * lags behind.
 */
public interface Site {
    /** Pages and blog posts. */
    SitePages pages();

    /** The files attached to them. */
    SiteAttachments attachments();

    /** Their labels. */
    SiteLabels labels();

    /** Their content properties. */
    SiteProperties properties();

    /** Spaces and folders. */
    SiteSpaces spaces();

    /** What people wrote next to the text. */
    SiteComments comments();

    /** Who they are. */
    SitePeople people();

    /** The base that people see, such as {@code https://acme.atlassian.net/wiki}. */
    String url();

    /** How many requests were sent so far. */
    long requests();

    /** The time by Confluence's clock, as far as its answers told; before the first answer by this machine's. */
    Instant now();
}
