package io.github.docsync.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads one block ahead of what it gives, so that the last block is held back until all bytes are known to be the right ones. */
final class VerifiedInput extends BlockInput {
    private static final int BLOCK = 16 * 1024;

    private final ByteSource expected;
    private final Hash.Builder hash = new Hash.Builder();
    private byte[] given = new byte[BLOCK];
    private byte[] ahead = new byte[BLOCK];
    private int aheadLimit;
    private long total;
    private boolean begun;
    private boolean ended;

    VerifiedInput(InputStream in, ByteSource expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    protected ByteBuffer next() throws IOException {
        if (!begun) {
            begun = true;
            readAhead();
        }
        byte[] free = given;
        given = ahead;
        ByteBuffer block = ByteBuffer.wrap(given, 0, aheadLimit);
        ahead = free;
        aheadLimit = 0;
        if (!ended) {
            readAhead();
        }
        return block;
    }

    private void readAhead() throws IOException {
        aheadLimit = fill(ahead);
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
}
