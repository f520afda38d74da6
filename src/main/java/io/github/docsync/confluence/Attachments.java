package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.AttachmentEndpoints;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.endpoint.VersionEndpoints;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.ContentVersion;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Attachments. Upload to one page one after the other: parallel uploads to a page have been seen to fail. */
public final class Attachments {
    private final Caller caller;

    Attachments(Caller caller) {
        this.caller = caller;
    }

    /** All attachments that the caller may see. */
    public PagedList<AttachmentInfo> list(AttachmentFilter filter) {
        return new PagedList<>(caller, AttachmentEndpoints.list(filter));
    }

    /** The attachments of a page, blog post or custom content. */
    public PagedList<AttachmentInfo> of(Container container, String id, AttachmentFilter filter) {
        return new PagedList<>(caller, AttachmentEndpoints.of(container, id, filter));
    }

    /** Reads an attachment's description. */
    public AttachmentInfo get(String id) {
        return caller.call(AttachmentEndpoints.get(id));
    }

    /** The history, newest first. */
    public PagedList<ContentVersion> versions(String id) {
        return new PagedList<>(caller, VersionEndpoints.list(Container.ATTACHMENT, id, null));
    }

    /** Creates the attachment, or a new version where the content has one of that file name. Makes no version of the page. */
    public AttachmentInfo upload(String contentId, Payload.Upload upload) {
        return caller.call(AttachmentEndpoints.upload(contentId, upload));
    }

    /**
     * Creates the attachment and replaces nothing.
     *
     * @throws io.github.docsync.confluence.error.BadRequestException where the content has one of that file name
     */
    public AttachmentInfo create(String contentId, Payload.Upload upload) {
        return caller.call(AttachmentEndpoints.create(contentId, upload));
    }

    /** Uploads a new version of a known attachment, also of one that a failed upload left broken. */
    public AttachmentInfo replace(String contentId, String attachmentId, Payload.Upload upload) {
        return caller.call(AttachmentEndpoints.replace(contentId, attachmentId, upload));
    }

    /**
     * Writes an attachment's content to the stream, which stays open, and gives the number of bytes.
     *
     * @param version null: the current one
     */
    public long download(String contentId, String attachmentId, @Nullable Integer version, OutputStream target) {
        return caller.call(AttachmentEndpoints.download(contentId, attachmentId, version, target));
    }

    /** Moves an attachment to the trash. */
    public void delete(String id) {
        caller.call(AttachmentEndpoints.delete(id, false));
    }

    /** Deletes an attachment from the trash for ever. */
    public void purge(String id) {
        caller.call(AttachmentEndpoints.delete(id, true));
    }
}
