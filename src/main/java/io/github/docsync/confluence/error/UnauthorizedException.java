package io.github.docsync.confluence.error;

/** 401: the credentials are wrong or expired, lack a scope, or may not be used this way. */
public final class UnauthorizedException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public UnauthorizedException(Failure failure) {
        super(failure, null);
    }

    /** Whether the credentials are good but lack a scope. Answered as {@code Unauthorized; scope does not match}. */
    public boolean isMissingScope() {
        return is(KnownError.MISSING_SCOPE);
    }
}
