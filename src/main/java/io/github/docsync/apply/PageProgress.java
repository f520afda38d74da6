package io.github.docsync.apply;

import io.github.docsync.site.RemotePage;
import io.github.docsync.site.StoredPage;
import io.github.docsync.storage.canonical.StoredBody;
import org.jspecify.annotations.Nullable;

/** What has happened to one page so far in this run; used by one task after the other. */
final class PageProgress {
    private @Nullable String id;
    private int version;
    private @Nullable Long versionAt;
    private @Nullable String parentId;
    private @Nullable StoredBody stored;
    private boolean storedKnown;
    private boolean created;
    private boolean deadLinks;
    private @Nullable String order;

    /** Confluence may send an empty body back, which says nothing of what it stored. */
    void wrote(StoredPage written, StoredBody sentBody) {
        at(written.page());
        storedKnown = written.body() != null && !written.body().isEmpty();
        stored = storedKnown ? written.body() : sentBody;
    }

    /** All is written and recorded: the body, which thousands of pages would otherwise keep until the run ends, is not needed any more. */
    void settle() {
        stored = null;
    }

    /** Where the page stands now. */
    void at(RemotePage page) {
        at(page.id(), page.version(), page.versionAt(), page.parentId());
    }

    /** Its body has to be written again, as it was saved with links that led nowhere. */
    void markDeadLinks() {
        deadLinks = true;
    }

    boolean hasDeadLinks() {
        return deadLinks;
    }

    /** It is in this place among its siblings; null where that is not to be remembered. */
    void standsAt(@Nullable String place) {
        order = place;
    }

    /** The hash of the place that this run brought it to; null for none. */
    @Nullable
    String order() {
        return order;
    }

    void markCreated() {
        created = true;
    }

    void at(String pageId, int pageVersion, @Nullable Long pageVersionAt, @Nullable String pageParentId) {
        id = pageId;
        version = pageVersion;
        versionAt = pageVersionAt;
        parentId = pageParentId;
    }

    String id() {
        if (id == null) {
            throw new IllegalStateException("the page has not been written yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    /** When that version was written; null where it is not known. */
    @Nullable
    Long versionAt() {
        return versionAt;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    /** The body as stored, or as sent where Confluence did not say; null while none was written. */
    @Nullable
    StoredBody stored() {
        return stored;
    }

    /** Whether Confluence said what it stored, which may differ from what was sent. */
    boolean isStoredKnown() {
        return storedKnown;
    }

    /** Whether this run made the page, so that nothing on it can be another's. */
    boolean isCreated() {
        return created;
    }
}
