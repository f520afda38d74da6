package io.github.docsync.convert.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture's size in pixels. */
public record ImageSize(int width, int height) {
    /** Reads the header of a PNG, GIF, JPEG, WebP or SVG file; empty for any other file and for a damaged one. */
    public static Optional<ImageSize> read(byte[] file) {
        Bytes bytes = new Bytes(file);
        ImageSize size = null;
        if (bytes.startsWith("\u0089PNG")) {
            size = of(bytes.bigEndian(16, 4), bytes.bigEndian(20, 4));
        } else if (bytes.startsWith("GIF8")) {
            size = of(bytes.littleEndian(6, 2), bytes.littleEndian(8, 2));
        } else if (bytes.startsWith("\u00FF\u00D8")) {
            size = jpeg(bytes);
        } else if (bytes.startsWith("RIFF") && bytes.matches(8, "WEBP")) {
            size = webp(bytes);
        } else {
            size = SvgSize.read(new String(file, 0, Math.min(file.length, 8192), StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(size);
    }

    static @Nullable ImageSize of(int width, int height) {
        return width > 0 && height > 0 ? new ImageSize(width, height) : null;
    }

    /** The size stands in the start-of-frame segment; segments before it are skipped by their lengths. */
    private static @Nullable ImageSize jpeg(Bytes bytes) {
        int at = 2;
        while (at + 9 < bytes.length()) {
            if (bytes.at(at) != 0xFF) {
                return null;
            }
            int marker = bytes.at(at + 1);
            boolean startOfFrame =
                    marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (startOfFrame) {
                return of(bytes.bigEndian(at + 7, 2), bytes.bigEndian(at + 5, 2));
            }
            boolean withoutLength = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            int length = withoutLength ? 0 : bytes.bigEndian(at + 2, 2);
            if (!withoutLength && length < 2) {
                return null;
            }
            at += marker == 0xFF ? 1 : 2 + length;
        }
        return null;
    }

    private static @Nullable ImageSize webp(Bytes bytes) {
        if (bytes.matches(12, "VP8X")) {
            return of(bytes.littleEndian(24, 3) + 1, bytes.littleEndian(27, 3) + 1);
        }
        if (bytes.matches(12, "VP8 ")) {
            return of(bytes.littleEndian(26, 2) & 0x3FFF, bytes.littleEndian(28, 2) & 0x3FFF);
        }
        if (bytes.matches(12, "VP8L")) {
            int packed = bytes.littleEndian(21, 4);
            return of((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1);
        }
        return null;
    }
}
