package io.github.docsync.cli.command;

import io.github.docsync.model.SecretMask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes credentials out of everything that is written through it. It keeps a line until it is complete or flushed. */
public final class MaskingStream extends OutputStream {
    private final OutputStream target;
    private final SecretMask mask;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public MaskingStream(OutputStream target, SecretMask mask) {
        this.target = target;
        this.mask = mask;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        line.write(one);
        if (one == '\n') {
            release();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int rest = end;
        while (rest > offset && bytes[rest - 1] != '\n') {
            rest--;
        }
        line.write(bytes, offset, rest - offset);
        if (rest > offset) {
            release();
        }
        line.write(bytes, rest, end - rest);
    }

    /** Each byte is one character of ISO 8859-1, so that what is not text stays as it is. */
    private void release() throws IOException {
        byte[] complete = line.toByteArray();
        line.reset();
        target.write(
                mask.isEmpty()
                        ? complete
                        : mask.mask(new String(complete, StandardCharsets.ISO_8859_1))
                                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public synchronized void flush() throws IOException {
        release();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        target.close();
    }
}
