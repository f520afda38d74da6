package io.github.docsync.confluence.error;

/** 403: the credentials are good, but the user may not do this. */
public final class ForbiddenException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public ForbiddenException(Failure failure) {
        super(failure, null);
    }
}
