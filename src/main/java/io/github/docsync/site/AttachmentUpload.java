package io.github.docsync.site;

/** A file to attach. */
public final class AttachmentUpload {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final String comment;

    /**
     * @param name without folders
     * @param mediaType such as {@code image/png}
     * @param bytes not changed by anyone afterwards
     * @param comment shown in the attachment's history
     */
    public AttachmentUpload(String name, String mediaType, byte[] bytes, String comment) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.comment = comment;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes;
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
        return size == null || size == bytes.length;
    }
}
