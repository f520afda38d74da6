package io.github.docsync.model;

import java.io.IOException;
import java.io.InputStream;

/** Reads one block ahead of what it gives, so that the last block is held back until all bytes are known to be the right ones. */
final class VerifiedInput extends InputStream {
    private static final int BLOCK = 16 * 1024;

    private final InputStream in;
    private final ByteSource expected;
    private final Hash.Builder hash = new Hash.Builder();
    private byte[] given = new byte[BLOCK];
    private int position;
    private int limit;
    private byte[] ahead = new byte[BLOCK];
    private int aheadLimit;
    private long total;
    private boolean begun;
    private boolean ended;

    VerifiedInput(InputStream in, ByteSource expected) {
        this.in = in;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : given[position++] & 0xFF;
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
        System.arraycopy(given, position, target, offset, some);
        position += some;
        return some;
    }

    private boolean isAtEnd() throws IOException {
        if (position < limit) {
            return false;
        }
        if (!begun) {
            begun = true;
            readAhead();
        }
        byte[] free = given;
        given = ahead;
        position = 0;
        limit = aheadLimit;
        ahead = free;
        aheadLimit = 0;
        if (!ended) {
            readAhead();
        }
        return limit == 0;
    }

    private void readAhead() throws IOException {
        aheadLimit = in.readNBytes(ahead, 0, BLOCK);
        total += aheadLimit;
        if (expected.sha256() != null) {
            hash.add(ahead, aheadLimit);
        }
        ended = aheadLimit < BLOCK;
        boolean wrongHash =
                ended && expected.sha256() != null && !expected.sha256().equals(hash.build());
        if (total > expected.length() || (ended && total < expected.length()) || wrongHash) {
            throw new UnreadableContentException(expected.otherwise());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
