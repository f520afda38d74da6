package io.github.docsync.confluence.error;

/** 410: Atlassian has removed this route. Never retried. */
public final class GoneException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public GoneException(Failure failure) {
        super(failure, null);
    }
}
