package io.github.docsync.state;

import io.github.docsync.model.Hash;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.SearchedPage.SearchedFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of an attachment that a person uploaded and whose bytes were read, so that no later run needs to.
 *
 * @param version its number
 * @param size in bytes; null where Confluence did not say
 * @param file what is kept of the id under which Confluence keeps the bytes; null where it did not say
 * @param hash what is {@linkplain AttachmentMark#remembered remembered} of the hash of the bytes
 */
public record ReadAttachment(
        int version, @Nullable Long size, @Nullable String file, String hash) {
    /** What to remember of one that was read; empty where Confluence does not say which version it is. */
    public static Optional<ReadAttachment> of(RemoteAttachment there, String sha256) {
        return Optional.ofNullable(there.version())
                .map(version -> new ReadAttachment(
                        version.number(), there.size(), brief(there.fileId()), AttachmentMark.remembered(sha256)));
    }

    /** Whether it still is the newest version. Its number alone does not tell: deleting a version renumbers the later ones. */
    public boolean isStill(RemoteAttachment there) {
        return there.version() != null && there.version().number() == version && agrees(there.size(), there.fileId());
    }

    /** Whether nothing that a search shows says that there is another version. */
    public boolean mayStillBe(SearchedFile there) {
        return agrees(there.size(), there.fileId());
    }

    private boolean agrees(@Nullable Long otherSize, @Nullable String fileId) {
        String other = brief(fileId);
        return (size == null || otherSize == null || size.equals(otherSize))
                && (file == null || other == null || file.equals(other));
    }

    private static @Nullable String brief(@Nullable String fileId) {
        return fileId == null ? null : ShortHash.of(Hash.of(fileId));
    }
}
