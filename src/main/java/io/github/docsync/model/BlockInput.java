package io.github.docsync.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A stream whose bytes come in blocks. */
public abstract class BlockInput extends InputStream {
    private final InputStream in;
    private ByteBuffer block = ByteBuffer.allocate(0);

    /** @param in is closed with this one */
    protected BlockInput(InputStream in) {
        this.in = in;
    }

    /**
     * Reads from the stream below until the block is full.
     *
     * @return how many bytes there were; fewer than it holds only at the end
     */
    protected final int fill(byte[] bytes) throws IOException {
        return in.readNBytes(bytes, 0, bytes.length);
    }

    /** The next block, which stays as it is until the one behind it is asked for; at the end an empty one. */
    protected abstract ByteBuffer next() throws IOException;

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : block.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(count, block.remaining());
        block.get(target, offset, some);
        return some;
    }

    private boolean isAtEnd() throws IOException {
        if (!block.hasRemaining()) {
            block = next();
        }
        return !block.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
