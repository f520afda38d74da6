package io.github.docsync.site;

import io.github.docsync.model.ByteSource;

/** A file to attach. */
public final class AttachmentUpload {
    private final String name;
    private final String mediaType;
    private final ByteSource content;
    private final String comment;

    /**
     * @param name without folders
     * @param mediaType such as {@code image/png}
     * @param content read while it is sent, and anew when it is sent again
     * @param comment shown in the attachment's history
     */
    public AttachmentUpload(String name, String mediaType, ByteSource content, String comment) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.comment = comment;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public ByteSource content() {
        return content;
    }

    public String comment() {
        return comment;
    }

    /** Whether an attachment is this file, whole: by its comment and its size. */
    public boolean isStoredAs(RemoteAttachment there) {
        return comment.equals(there.comment()) && isWhole(there);
    }

    /** Whether an attachment has as many bytes as this file. */
    public boolean isWhole(RemoteAttachment there) {
        Long size = there.size();
        return size == null || size == content.length();
    }
}
