package io.github.docsync.convert.image;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The size of a JPEG file. It stands in the start-of-frame segment; segments before it are skipped by their lengths. */
final class JpegSize {
    private static final int MARK = 0xFF;

    private JpegSize() {}

    static @Nullable ImageSize read(InputStream file) throws IOException {
        try {
            return frame(new DataInputStream(file));
        } catch (EOFException e) {
            return null;
        }
    }

    private static @Nullable ImageSize frame(DataInputStream file) throws IOException {
        file.skipNBytes(2);
        while (file.readUnsignedByte() == MARK) {
            int marker = file.readUnsignedByte();
            while (marker == MARK) {
                marker = file.readUnsignedByte();
            }
            if (isStartOfFrame(marker)) {
                file.skipNBytes(3);
                int height = file.readUnsignedShort();
                return ImageSize.of(file.readUnsignedShort(), height);
            }
            if (hasLength(marker)) {
                int length = file.readUnsignedShort();
                if (length < 2) {
                    return null;
                }
                file.skipNBytes(length - 2);
            }
        }
        return null;
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean hasLength(int marker) {
        return marker != 0x01 && (marker < 0xD0 || marker > 0xD8);
    }
}
