package io.github.docsync.actual;

import io.github.docsync.model.Hash;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
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

    private final Site site;

    AttachmentContents(Site site) {
        this.site = site;
    }

    /**
     * The same attachments, of which those that hold the known bytes bear docsync's mark.
     *
     * @param known what is {@linkplain AttachmentMark#remembered remembered} of the hashes of what Git has, or had when docsync last wrote, by
     *     name
     */
    Map<String, RemoteAttachment> recognised(
            RemotePage page, Map<String, RemoteAttachment> present, Map<String, Set<String>> known) {
        Map<String, RemoteAttachment> recognised = new HashMap<>(present);
        known.forEach((name, hashes) -> {
            RemoteAttachment there = present.get(name);
            if (there != null && !AttachmentMark.isOurs(there.comment()) && isComparable(there)) {
                String sha256 = sha256(page, there);
                if (hashes.contains(AttachmentMark.remembered(sha256))) {
                    recognised.put(name, there.withComment(AttachmentMark.of(sha256)));
                }
            }
        });
        return recognised;
    }

    private static boolean isComparable(RemoteAttachment there) {
        return there.size() == null || (there.size() > 0 && there.size() <= LARGEST);
    }

    private String sha256(RemotePage page, RemoteAttachment there) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            site.attachments().download(page.content(), there.id(), bytes);
        } catch (SiteFailure.Missing e) {
            return "";
        }
        return Hash.of(bytes.toByteArray()).hex();
    }
}
