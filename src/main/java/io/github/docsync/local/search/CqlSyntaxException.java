package io.github.docsync.local.search;

/** A query that is not CQL, or asks for what this server does not index. */
public final class CqlSyntaxException extends Exception {
    public CqlSyntaxException(String message) {
        super(message);
    }
}
