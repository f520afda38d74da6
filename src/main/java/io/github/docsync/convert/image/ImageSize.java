package io.github.docsync.convert.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture's size in pixels. */
public record ImageSize(int width, int height) {
    /** More than this nobody looks into for the size of an SVG file; of the other formats a few bytes are enough. */
    private static final int START = 8192;

    /** Reads the header of a PNG, GIF, JPEG, WebP or SVG file; empty for any other file and for a damaged one. */
    public static Optional<ImageSize> read(byte[] file) {
        try {
            return read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Reads the header of a file from its beginning, and no more of it than is needed. */
    public static Optional<ImageSize> read(InputStream file) throws IOException {
        byte[] start = file.readNBytes(START);
        Bytes bytes = new Bytes(start);
        ImageSize size = null;
        if (bytes.startsWith("\u0089PNG")) {
            size = of(bytes.bigEndian(16, 4), bytes.bigEndian(20, 4));
        } else if (bytes.startsWith("GIF8")) {
            size = of(bytes.littleEndian(6, 2), bytes.littleEndian(8, 2));
        } else if (bytes.startsWith("\u00FF\u00D8")) {
            size = JpegSize.read(new SequenceInputStream(new ByteArrayInputStream(start), file));
        } else if (bytes.startsWith("RIFF") && bytes.matches(8, "WEBP")) {
            size = webp(bytes);
        } else {
            size = SvgSize.read(new String(start, StandardCharsets.UTF_8));
        }
        return Optional.ofNullable(size);
    }

    static @Nullable ImageSize of(int width, int height) {
        return width > 0 && height > 0 ? new ImageSize(width, height) : null;
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
