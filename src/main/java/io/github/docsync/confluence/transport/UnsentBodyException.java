package io.github.docsync.confluence.transport;

import java.io.IOException;

/** What was to be sent could not be read to its end, so the server has no whole request and does nothing. */
final class UnsentBodyException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException reason;

    UnsentBodyException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /** Why it could not be read. */
    IOException reason() {
        return reason;
    }
}
