package io.github.docsync.confluence.error;

import org.jspecify.annotations.Nullable;

/** An answer that is not Confluence's: HTML where JSON belongs, a redirect, a proxy's page, JSON that ends early. */
public final class UnexpectedResponseException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public UnexpectedResponseException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
