package io.github.docsync.site;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Attachments. Uploads to one page come one after the other: parallel ones have been seen to fail. */
public interface SiteAttachments {
    /** All of a page. */
    List<RemoteAttachment> of(SiteContent page);

    /** The one of that name. */
    Optional<RemoteAttachment> find(SiteContent page, String name);

    /** Uploads under the file's name, which makes a new version where there is one. What came back may be incomplete: look at its size. */
    RemoteAttachment put(SiteContent page, AttachmentUpload file);

    /**
     * Uploads under a name that should be free and replaces nothing.
     *
     * @throws SiteFailure.Refused where the name is taken
     */
    RemoteAttachment create(SiteContent page, AttachmentUpload file);

    /** Moves an attachment to the trash. */
    void remove(String attachmentId);

    /** Writes an attachment's bytes to the stream, which stays open, and gives their number. */
    long download(SiteContent page, String attachmentId, OutputStream target);
}
