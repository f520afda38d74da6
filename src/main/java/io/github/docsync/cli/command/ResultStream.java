package io.github.docsync.cli.command;

import io.github.docsync.model.SecretMask;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written, which a {@link PrintStream} alone forgets. A reader that went away, as
 * {@code head} does, has seen what it wanted and is not a failure.
 */
public final class ResultStream extends PrintStream {
    private final Sink sink;

    private ResultStream(Sink sink) {
        super(sink, true, StandardCharsets.UTF_8);
        this.sink = sink;
    }

    public static ResultStream to(OutputStream target) {
        return new ResultStream(new Sink(target));
    }

    /** The same, with credentials taken out of what is printed. */
    public ResultStream masked(SecretMask mask) {
        return to(new MaskingStream(sink.target(), mask));
    }

    /** Why something that was printed did not arrive; null where all did, or where nobody wants to read any more. */
    @Nullable
    public IOException failure() {
        flush();
        return sink.failure;
    }

    private static final class Sink extends FilterOutputStream {
        private volatile @Nullable IOException failure;
        private volatile boolean closed;

        Sink(OutputStream target) {
            super(target);
        }

        OutputStream target() {
            return out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (closed || failure != null) {
                return;
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                // Java has no type of its own for it; each platform's sentence has this word.
                closed = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
                failure = closed ? null : e;
            }
        }
    }
}
