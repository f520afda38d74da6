package io.github.docsync.convert;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a file that was read once, from its beginning to its end.
 *
 * @param size in bytes
 * @param sha256 the hash of its content
 * @param isHtml whether it begins as a page of HTML does
 * @param imageSize the size of the picture in it; empty where it is none
 * @param holdsSecret whether it is text that holds a credential
 */
public record FileFacts(long size, Hash sha256, boolean isHtml, Optional<ImageSize> imageSize, boolean holdsSecret) {
    /** Reads a file without looking for credentials. */
    static FileFacts of(ByteSource content) throws IOException {
        return of(content, SecretMask.of(List.of()));
    }

    /**
     * Reads a file.
     *
     * @throws io.github.docsync.model.UnreadableContentException if it is not what it should be
     */
    public static FileFacts of(ByteSource content, SecretMask secrets) throws IOException {
        try (ExaminedInput in = new ExaminedInput(content.open(), secrets)) {
            Optional<ImageSize> imageSize = ImageSize.read(in);
            in.transferTo(OutputStream.nullOutputStream());
            return in.facts(imageSize);
        }
    }
}
