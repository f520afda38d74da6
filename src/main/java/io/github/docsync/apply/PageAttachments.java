package io.github.docsync.apply;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.Hash;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attachments of one page, one after the other: parallel uploads to a page have been seen to fail. */
final class PageAttachments {
    private static final String HASH_COMMENT = "docsync sha256:";

    private final ConfluenceClient client;
    private final AttachmentFiles files;

    PageAttachments(ConfluenceClient client, AttachmentFiles files) {
        this.client = client;
        this.files = files;
    }

    /**
     * Uploads what is missing or has other content.
     *
     * @param ours what we uploaded earlier; null for a page that was just created
     * @return the attachments that are ours now
     * @throws HeldException if an attachment of that name is not ours
     */
    SortedMap<String, String> upload(
            Container container, String id, List<PlannedAttachment> wanted, @Nullable Map<String, String> ours) {
        SortedMap<String, String> mine = new TreeMap<>();
        if (wanted.isEmpty()) {
            return mine;
        }
        Map<String, AttachmentInfo> present = ours == null ? Map.of() : present(container, id);
        wanted.forEach(attachment -> checkOwner(attachment, present.get(attachment.fileName()), ours));
        for (PlannedAttachment attachment : wanted) {
            AttachmentInfo there = present.get(attachment.fileName());
            boolean recorded = ours != null && attachment.sha256().equals(ours.get(attachment.fileName()));
            if (there == null || !(recorded || carriesHash(there, attachment))) {
                upload(id, attachment);
            }
            mine.put(attachment.fileName(), attachment.sha256());
        }
        return mine;
    }

    /** Moves to the trash what we uploaded earlier and is no longer wanted. */
    void removeUnwanted(Container container, String id, Map<String, String> wanted, Map<String, String> ours) {
        List<String> unwanted =
                ours.keySet().stream().filter(name -> !wanted.containsKey(name)).toList();
        if (unwanted.isEmpty()) {
            return;
        }
        Map<String, AttachmentInfo> present = present(container, id);
        for (String name : unwanted) {
            AttachmentInfo there = present.get(name);
            if (there != null) {
                IdempotentWrite.remove(() -> client.attachments().delete(there.id()));
            }
        }
    }

    private Map<String, AttachmentInfo> present(Container container, String id) {
        Map<String, AttachmentInfo> present = new HashMap<>();
        client.attachments().of(container, id, AttachmentFilter.all()).forEach(a -> present.put(a.title(), a));
        return present;
    }

    private static void checkOwner(
            PlannedAttachment wanted, @Nullable AttachmentInfo there, @Nullable Map<String, String> ours) {
        boolean foreign = there != null && (ours == null || !ours.containsKey(wanted.fileName())) && !isOurs(there);
        if (foreign) {
            throw new HeldException(
                    "the page has an attachment '" + wanted.fileName() + "' that docsync did not upload",
                    "rename or remove that attachment in Confluence, or rename the file");
        }
    }

    /** An upload that a run could not record any more is known by its comment. */
    private static boolean isOurs(AttachmentInfo there) {
        return there.comment() != null && there.comment().startsWith(HASH_COMMENT);
    }

    private static boolean carriesHash(AttachmentInfo there, PlannedAttachment wanted) {
        return (HASH_COMMENT + wanted.sha256()).equals(there.comment());
    }

    private void upload(String id, PlannedAttachment attachment) {
        byte[] bytes = bytes(attachment);
        Payload.Upload upload = new Payload.Upload(
                attachment.fileName(), attachment.mediaType(), () -> bytes, HASH_COMMENT + attachment.sha256(), true);
        // A PUT under a file's name gives it a new version, so repeating it is harmless. The first upload to a new page
        // has been
        // seen to fail with 503 and to leave a broken attachment, which this mends.
        IdempotentWrite.run(() -> client.attachments().upload(id, upload));
    }

    private byte[] bytes(PlannedAttachment attachment) {
        if (attachment.file() == null) {
            return Base64.getDecoder().decode(attachment.base64() == null ? "" : attachment.base64());
        }
        byte[] bytes = files.read(attachment.file());
        if (!Hash.of(bytes).hex().equals(attachment.sha256())) {
            throw new HeldException(
                    "the file '" + attachment.file() + "' has changed since the plan was made", "make a new plan");
        }
        return bytes;
    }
}
