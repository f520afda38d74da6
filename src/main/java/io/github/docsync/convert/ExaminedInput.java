package io.github.docsync.convert;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Looks at every byte that is read through it, in blocks. */
final class ExaminedInput extends InputStream {
    private static final int BLOCK = 16 * 1024;

    /** What of a file is enough to know a page of HTML by. */
    private static final int START = 512;

    private final InputStream in;
    private final SecretMask.Search secrets;
    private final Hash.Builder hash = new Hash.Builder();
    private final byte[] block = new byte[BLOCK];
    private int position;
    private int limit;
    private long size;
    private String start = "";

    ExaminedInput(InputStream in, SecretMask secrets) {
        this.in = in;
        this.secrets = secrets.search();
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : block[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(count, limit - position);
        System.arraycopy(block, position, target, offset, some);
        position += some;
        return some;
    }

    private boolean isAtEnd() throws IOException {
        if (position < limit) {
            return false;
        }
        position = 0;
        limit = in.readNBytes(block, 0, BLOCK);
        if (size == 0) {
            start = new String(block, 0, Math.min(limit, START), StandardCharsets.UTF_8);
        }
        size += limit;
        hash.add(block, limit);
        secrets.add(block, limit);
        return limit == 0;
    }

    /** What was found, once all is read. */
    FileFacts facts(Optional<ImageSize> imageSize) {
        return new FileFacts(size, hash.build(), isHtml(), imageSize, secrets.finds());
    }

    private boolean isHtml() {
        String text = start.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
