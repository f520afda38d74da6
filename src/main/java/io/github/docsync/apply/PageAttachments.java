package io.github.docsync.apply;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.Hash;
import io.github.docsync.state.AttachmentMark;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attachments of one page, one after the other: parallel uploads to a page have been seen to fail. */
final class PageAttachments {
    private static final int ATTEMPTS = 3;

    private final ConfluenceClient client;
    private final AttachmentFiles files;

    PageAttachments(ConfluenceClient client, AttachmentFiles files) {
        this.client = client;
        this.files = files;
    }

    /** Uploads to a page that this run created, on which nothing can be another's. */
    void uploadToNew(String id, List<PlannedAttachment> files) {
        files.forEach(file -> put(Container.PAGE, id, file, bytes(file)));
    }

    /**
     * Uploads to a page that exists.
     *
     * @param known the names that are free or ours
     * @throws HeldException if an attachment of another name is there already and is not ours
     */
    void upload(Container container, String id, List<PlannedAttachment> files, Set<String> known) {
        for (PlannedAttachment file : files) {
            if (known.contains(file.fileName())) {
                put(container, id, file, bytes(file));
            } else {
                create(container, id, file, bytes(file));
            }
        }
    }

    /** Moves to the trash what we uploaded earlier and is no longer wanted. */
    void remove(Collection<String> ids) {
        ids.forEach(id -> IdempotentWrite.remove(() -> client.attachments().delete(id)));
    }

    /**
     * Uploads under the file's name, which makes a new version where there is one. Repeating it is harmless, but a version more, so
     * when the answer is lost it is looked up what arrived: Confluence may answer 503 and leave an attachment without content.
     */
    private void put(Container container, String id, PlannedAttachment file, byte[] bytes) {
        for (int attempt = 1; ; attempt++) {
            try {
                AttachmentInfo stored = client.attachments().upload(id, upload(file, bytes));
                if (isWhole(stored, bytes)) {
                    return;
                }
                if (attempt == ATTEMPTS) {
                    throw new HeldException(
                            "Confluence stored '" + file.fileName() + "' with " + stored.fileSize()
                                    + " bytes instead of " + bytes.length,
                            "run again; if it happens every time, look at the site's limit for attachments");
                }
            } catch (ConfluenceException e) {
                if (!e.mayHaveBeenApplied() || attempt == ATTEMPTS) {
                    throw e;
                }
                if (find(container, id, file)
                        .filter(there -> isThisFile(there, file, bytes))
                        .isPresent()) {
                    return;
                }
            }
        }
    }

    /** Uploads under a name that should be free, and replaces nothing that is not ours. */
    private void create(Container container, String id, PlannedAttachment file, byte[] bytes) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (isWhole(client.attachments().create(id, upload(file, bytes)), bytes)) {
                    return;
                }
            } catch (ConfluenceException e) {
                boolean taken = e instanceof BadRequestException;
                if (!(taken || e.mayHaveBeenApplied()) || attempt == ATTEMPTS) {
                    throw e;
                }
                Optional<AttachmentInfo> there = find(container, id, file);
                if (there.isEmpty() && taken) {
                    throw e;
                }
                if (there.isPresent() && isThisFile(there.get(), file, bytes)) {
                    return;
                }
                if (there.isEmpty()) {
                    continue;
                }
                checkOwner(there.get());
            }
            put(container, id, file, bytes);
            return;
        }
    }

    private static void checkOwner(AttachmentInfo there) {
        if (!AttachmentMark.isOurs(there.comment())) {
            throw new HeldException(
                    "the page has an attachment '" + there.title() + "' that docsync did not upload",
                    "rename or remove that attachment in Confluence, or rename the file");
        }
    }

    private Optional<AttachmentInfo> find(Container container, String id, PlannedAttachment file) {
        return client.attachments().of(container, id, AttachmentFilter.named(file.fileName())).stream()
                .filter(there -> there.title().equals(file.fileName()))
                .findFirst();
    }

    /** By name, size and hash: what an earlier attempt left, whole. */
    private static boolean isThisFile(AttachmentInfo there, PlannedAttachment file, byte[] bytes) {
        return AttachmentMark.names(file.sha256(), there.comment()) && isWhole(there, bytes);
    }

    private static boolean isWhole(AttachmentInfo there, byte[] bytes) {
        return there.fileSize() == null || there.fileSize() == bytes.length;
    }

    private static Payload.Upload upload(PlannedAttachment file, byte[] bytes) {
        return new Payload.Upload(
                file.fileName(), file.mediaType(), () -> bytes, AttachmentMark.of(file.sha256()), true);
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
