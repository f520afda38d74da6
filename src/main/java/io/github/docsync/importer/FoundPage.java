package io.github.docsync.importer;

import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.List;

/**
 * A page as it was read.
 *
 * @param body in which links of its own space name no space
 * @param labels its global labels, sorted
 * @param attachments those to bring along, by name
 */
record FoundPage(RemotePage page, StoredBody body, List<String> labels, List<RemoteAttachment> attachments) {
    FoundPage {
        labels = List.copyOf(labels);
        attachments = List.copyOf(attachments);
    }

    String id() {
        return page.id();
    }

    /** As Confluence compares it. */
    String title() {
        return TitleFolding.trim(page.title());
    }
}
