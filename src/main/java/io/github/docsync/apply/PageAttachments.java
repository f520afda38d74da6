package io.github.docsync.apply;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.model.UnreadableContentException;
import io.github.docsync.site.AttachmentUpload;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteAttachments;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.AttachmentMark;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Attachments of one page, one after the other: parallel uploads to a page have been seen to fail. */
final class PageAttachments {
    private static final UnreadableContent OTHER =
            new UnreadableContent("has changed since the plan was made", "make a new plan");

    private final SiteAttachments attachments;
    private final AttachmentFiles files;

    PageAttachments(Site site, AttachmentFiles files) {
        this.attachments = site.attachments();
        this.files = files;
    }

    /** Uploads to a page that this run created, on which nothing can be another's. */
    void uploadToNew(String id, List<PlannedAttachment> files) {
        files.forEach(file -> readable(file, upload -> put(SiteContent.page(id), upload)));
    }

    /**
     * Uploads to a page that exists.
     *
     * @param known the names that are free or ours
     * @throws HeldException if an attachment of another name is there already and is not ours
     */
    void upload(SiteContent page, List<PlannedAttachment> files, Set<String> known) {
        for (PlannedAttachment file : files) {
            readable(file, upload -> {
                if (known.contains(file.fileName())) {
                    put(page, upload);
                } else {
                    create(page, upload);
                }
            });
        }
    }

    private void readable(PlannedAttachment file, Consumer<AttachmentUpload> sending) {
        try {
            sending.accept(upload(file));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableContentException unreadable) {
                UnreadableContent why = unreadable.why();
                throw new HeldException("the file '" + file.file() + "' " + why.problem(), why.remedy());
            }
            throw e;
        }
    }

    /** Moves to the trash what we uploaded earlier and is no longer wanted. */
    void remove(Collection<String> ids) {
        ids.forEach(attachments::remove);
    }

    /** Uploads under the file's name, which makes a new version where there is one. */
    private void put(SiteContent page, AttachmentUpload file) {
        RemoteAttachment stored = attachments.put(page, file);
        if (!file.isWhole(stored)) {
            throw new HeldException(
                    "Confluence stored '" + file.name() + "' with " + stored.size() + " bytes instead of "
                            + file.content().length(),
                    "run again; if it happens every time, look at the site's limit for attachments");
        }
    }

    /** Uploads under a name that should be free, and replaces nothing that is not ours. */
    private void create(SiteContent page, AttachmentUpload file) {
        try {
            if (file.isWhole(attachments.create(page, file))) {
                return;
            }
        } catch (SiteFailure.Refused e) {
            checkOwner(attachments.find(page, file.name()).orElseThrow(() -> e));
        }
        put(page, file);
    }

    private static void checkOwner(RemoteAttachment there) {
        if (!AttachmentMark.isOurs(there.comment())) {
            throw new HeldException(
                    "the page has an attachment '" + there.name() + "' that docsync did not upload",
                    "rename or remove that attachment in Confluence, or rename the file");
        }
    }

    private AttachmentUpload upload(PlannedAttachment file) {
        return new AttachmentUpload(file.fileName(), file.mediaType(), content(file), AttachmentMark.of(file.sha256()));
    }

    /** What of a file is checked while it is sent, since it may change at any time. */
    private ByteSource content(PlannedAttachment attachment) {
        if (attachment.file() == null) {
            return ByteSource.of(Base64.getDecoder().decode(attachment.base64() == null ? "" : attachment.base64()));
        }
        return files.content(attachment.file()).expecting(new Hash(attachment.sha256()), OTHER);
    }
}
