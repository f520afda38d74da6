package io.github.docsync.confluence.error;

/** 413: the request is larger than Confluence takes (5 MB for a page, 32 KB for a property). */
public final class TooLargeException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public TooLargeException(Failure failure) {
        super(failure, null);
    }
}
