package io.github.docsync.confluence.error;

/** 400: Confluence refuses what was sent, and would refuse it again. */
public final class BadRequestException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public BadRequestException(Failure failure) {
        super(failure, null);
    }

    /**
     * Whether another page of the space has the title. Titles are compared trimmed and without case, archived pages keep theirs, and the
     * other page may be one that the caller cannot see. Confluence answers {@code A page with this title already exists}.
     */
    public boolean isDuplicateTitle() {
        return is(KnownError.DUPLICATE_TITLE);
    }

    /** Whether the body is not well-formed storage format. Confluence answers {@code Error parsing xhtml}. */
    public boolean isMalformedBody() {
        return is(KnownError.MALFORMED_BODY);
    }
}
