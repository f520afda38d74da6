package io.github.docsync;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.model.Hash;
import io.github.docsync.state.AttachmentMark;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Attachments that a person uploaded and that hold what Git has: after an import those of the pages that were taken over. Confluence's
 * answers say only the name and the size, so the bytes of those in question are read.
 */
final class AttachmentContents {
    /** Larger ones are not compared, and so stay the person's. Bytes. */
    private static final long LARGEST = 25L << 20;

    private final ConfluenceClient client;

    AttachmentContents(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * The same attachments, of which those that hold the known bytes bear docsync's mark.
     *
     * @param known the hashes of what Git has, or had when docsync last wrote, by name
     */
    Map<String, AttachmentInfo> recognised(
            RemotePage page, Map<String, AttachmentInfo> present, Map<String, Set<String>> known) {
        Map<String, AttachmentInfo> recognised = new HashMap<>(present);
        known.forEach((name, hashes) -> {
            AttachmentInfo there = present.get(name);
            if (there != null && !AttachmentMark.isOurs(there.comment()) && isComparable(there)) {
                String sha256 = sha256(page, there);
                if (hashes.contains(sha256)) {
                    recognised.put(name, marked(there, sha256));
                }
            }
        });
        return recognised;
    }

    private static boolean isComparable(AttachmentInfo there) {
        return there.fileSize() == null || (there.fileSize() > 0 && there.fileSize() <= LARGEST);
    }

    private String sha256(RemotePage page, AttachmentInfo there) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            client.attachments().download(page.id(), there.id(), null, bytes);
        } catch (NotFoundException e) {
            return "";
        }
        return Hash.of(bytes.toByteArray()).hex();
    }

    private static AttachmentInfo marked(AttachmentInfo there, String sha256) {
        return new AttachmentInfo(
                there.id(),
                there.status(),
                there.title(),
                there.createdAt(),
                there.pageId(),
                there.blogPostId(),
                there.mediaType(),
                AttachmentMark.of(sha256),
                there.fileId(),
                there.fileSize(),
                there.webuiLink(),
                there.downloadLink(),
                there.version());
    }
}
