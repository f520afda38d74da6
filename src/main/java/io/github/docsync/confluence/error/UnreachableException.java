package io.github.docsync.confluence.error;

import org.jspecify.annotations.Nullable;

/** No answer at all: unknown host, refused or broken connection, failed TLS handshake, time-out. */
public final class UnreachableException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public UnreachableException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
