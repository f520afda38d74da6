package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that the page's body refers to by name. Two are equal if name and content are.
 *
 * @param fileName unique on its page, without the characters that Confluence refuses
 * @param mediaType such as {@code image/png}
 * @param sha256 of the content; of a picture that the converter made, of what it was made from
 * @param file where it lies in the repository; null for a picture that the converter made
 * @param content read when asked for, and not kept where it is a file
 */
public record Attachment(
        String fileName,
        String mediaType,
        Hash sha256,
        @Nullable DocPath file,
        ByteSource content) {
    /** Its length in bytes. */
    public long size() {
        return content.length();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that && fileName.equals(that.fileName) && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, sha256);
    }
}
