package io.github.docsync.importer;

import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.Page;
import java.util.List;

/**
 * A page as it was read.
 *
 * @param labels its global labels, sorted
 * @param attachments those to bring along, by name
 */
record FoundPage(Page page, List<String> labels, List<AttachmentInfo> attachments) {
    FoundPage {
        labels = List.copyOf(labels);
        attachments = List.copyOf(attachments);
    }

    String id() {
        return page.id();
    }

    /** As Confluence compares it. */
    String title() {
        return page.title().strip();
    }

    String storage() {
        String storage = page.storage();
        return storage == null ? "" : storage;
    }
}
