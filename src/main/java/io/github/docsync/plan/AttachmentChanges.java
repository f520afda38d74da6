package io.github.docsync.plan;

import io.github.docsync.state.ReadAttachment;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;

/**
 * What happens to the attachments of a page.
 *
 * @param upload the names of the files to upload
 * @param known those of them whose name is known to be free or ours; the others must not replace anything
 * @param remove ours, to move to the trash: id by name
 * @param ours the attachments to remember as ours afterwards, with the hashes of their bytes; those that a person replaced and that
 *     are left to that person with the hash of what was uploaded before
 * @param read the versions that people uploaded, that stay and whose bytes are known
 */
public record AttachmentChanges(
        Set<String> upload,
        Set<String> known,
        SortedMap<String, String> remove,
        SortedMap<String, String> ours,
        SortedMap<String, ReadAttachment> read) {
    /** A page whose attachments stay as they are. */
    static AttachmentChanges none(SortedMap<String, String> ours, SortedMap<String, ReadAttachment> read) {
        return new AttachmentChanges(Set.of(), Set.of(), Collections.emptySortedMap(), ours, read);
    }

    boolean isEmpty() {
        return upload.isEmpty() && remove.isEmpty();
    }
}
