package io.github.docsync.confluence.error;

/** 5xx: Confluence, or something on the way, failed. */
public final class ServerErrorException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public ServerErrorException(Failure failure) {
        super(failure, null);
    }
}
