package io.github.docsync.desired;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Keeps the rendered pages of one tree, so that a page that is going to be written is not rendered twice. How much is kept is fixed
 * here and does not depend on how much memory there is: the first pages as they are, more of them compressed, and what is beyond that is
 * rendered again when it is asked for. What is kept compressed is so for those who hold the content, too, such as a plan of many pages: the
 * text is unpacked when it is used. Safe for several threads.
 */
final class KeptContents {
    /** In characters of bodies, and of drawn pictures in Base64. */
    private final AtomicLong plain;

    /** In bytes: some 20,000 pages of 5 KB. */
    private final AtomicLong packed;

    KeptContents() {
        this(8L << 20, 48L << 20);
    }

    KeptContents(long plain, long packed) {
        this.plain = new AtomicLong(plain);
        this.packed = new AtomicLong(packed);
    }

    /** Keeps a rendered page; empty if it does not fit. */
    Optional<PageContent> keep(PageContent content) {
        long drawn = drawn(content);
        if (take(plain, content.body().text().length() + drawn)) {
            return Optional.of(content);
        }
        if (packed.get() <= 0) {
            return Optional.empty();
        }
        byte[] body = pack(content.body().text());
        return take(packed, body.length + drawn)
                ? Optional.of(content.withBody(content.body().keptElsewhere(() -> unpack(body))))
                : Optional.empty();
    }

    /** The size of the pictures that the converter made. */
    static long drawn(PageContent content) {
        return content.attachments().stream()
                .map(PlannedAttachment::base64)
                .mapToLong(base64 -> base64 == null ? 0 : base64.length())
                .sum();
    }

    private static boolean take(AtomicLong room, long size) {
        if (room.addAndGet(-size) >= 0) {
            return true;
        }
        room.addAndGet(size);
        return false;
    }

    private static byte[] pack(String text) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3);
        try (OutputStream packed = new DeflaterOutputStream(bytes, fast, 4_096)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static String unpack(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream bytes = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        } finally {
            inflater.end();
        }
    }
}
