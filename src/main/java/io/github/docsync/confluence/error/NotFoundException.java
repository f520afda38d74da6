package io.github.docsync.confluence.error;

/**
 * 404: there is no such thing, or the user may not see it, or (on Confluence's REST API v2) the credentials are bad.
 *
 * <p>By itself it never proves that something was deleted; a control call tells these apart.
 */
public final class NotFoundException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public NotFoundException(Failure failure) {
        super(failure, null);
    }

    /** Whether the answer is the one that the REST API v2 gives to unknown credentials: the bare title {@code Not Found}. */
    public boolean looksLikeBadCredentials() {
        return "Not Found".equals(serverMessage().orElse(""));
    }
}
