package io.github.docsync.convert;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.BlockInput;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Looks at every byte that is read through it, in blocks. */
final class ExaminedInput extends BlockInput {
    private static final int BLOCK = 16 * 1024;

    /** What of a file is enough to know a page of HTML by. */
    private static final int START = 512;

    private final SecretMask.Search secrets;
    private final Hash.Builder hash = new Hash.Builder();
    private final byte[] block = new byte[BLOCK];
    private long size;
    private String start = "";

    ExaminedInput(InputStream in, SecretMask secrets) {
        super(in);
        this.secrets = secrets.search();
    }

    @Override
    protected ByteBuffer next() throws IOException {
        int limit = fill(block);
        if (size == 0) {
            start = new String(block, 0, Math.min(limit, START), StandardCharsets.UTF_8);
        }
        size += limit;
        hash.add(block, limit);
        secrets.add(block, limit);
        return ByteBuffer.wrap(block, 0, limit);
    }

    /** What was found, once all is read. */
    FileFacts facts(Optional<ImageSize> imageSize) {
        return new FileFacts(size, hash.build(), isHtml(), imageSize, secrets.finds());
    }

    private boolean isHtml() {
        String text = start.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head");
    }
}
