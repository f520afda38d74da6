package io.github.docsync.confluence.transport;

import io.github.docsync.model.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A file that is read while it is sent, and anew for each attempt. */
final class StreamedBody extends RequestBody {
    private static final int BLOCK = 8 * 1024;

    private final ByteSource content;
    private final @Nullable MediaType type;

    StreamedBody(ByteSource content, @Nullable MediaType type) {
        this.content = content;
        this.type = type;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return content.length();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = open()) {
            for (int count = read(in, block); count >= 0; count = read(in, block)) {
                sink.write(block, 0, count);
            }
        }
    }

    private InputStream open() throws UnsentBodyException {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UnsentBodyException(e);
        }
    }

    private static int read(InputStream in, byte[] block) throws UnsentBodyException {
        try {
            return in.read(block);
        } catch (IOException e) {
            throw new UnsentBodyException(e);
        }
    }
}
