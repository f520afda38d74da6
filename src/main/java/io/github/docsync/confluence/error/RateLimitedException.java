package io.github.docsync.confluence.error;

/** 429: too many requests, still after the retries. Nothing was changed. */
public final class RateLimitedException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public RateLimitedException(Failure failure) {
        super(failure, null);
    }
}
