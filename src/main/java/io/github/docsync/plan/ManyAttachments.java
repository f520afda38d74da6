package io.github.docsync.plan;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.PageState;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page with so many attachments that their hashes would not fit a content property: nothing but that. The comment
 * of each attachment tells the rest.
 */
final class ManyAttachments {
    private ManyAttachments() {}

    static boolean areOnThePage(Map<String, String> remembered) {
        return remembered.containsKey(PageState.ON_THE_ATTACHMENTS);
    }

    /** The attachments that are ours, with the hashes of their bytes, from what is remembered or, where there are many, from the page. */
    static SortedMap<String, String> recall(
            SortedMap<String, String> remembered, @Nullable Map<String, RemoteAttachment> present) {
        if (!areOnThePage(remembered) || present == null) {
            return remembered;
        }
        SortedMap<String, String> ours = new TreeMap<>();
        present.forEach((name, attachment) -> AttachmentMark.sha256(attachment.comment())
                .ifPresent(sha256 -> ours.put(name, AttachmentMark.remembered(sha256))));
        return ours;
    }
}
