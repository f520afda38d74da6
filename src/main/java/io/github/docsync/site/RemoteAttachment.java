package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * An attachment, without its bytes.
 *
 * @param name the file's name, unique on its page
 * @param comment of the newest version; null where there is none
 * @param size in bytes; null where Confluence does not say
 * @param version its newest; null where Confluence does not say
 * @param fileId where Confluence keeps the bytes of that version, another for each; null where it does not say
 */
public record RemoteAttachment(
        String id,
        ContentStatus status,
        String name,
        @Nullable String comment,
        @Nullable Long size,
        @Nullable RemoteVersion version,
        @Nullable String fileId) {
    /** The same attachment with another comment. */
    public RemoteAttachment withComment(String other) {
        return new RemoteAttachment(id, status, name, other, size, version, fileId);
    }
}
