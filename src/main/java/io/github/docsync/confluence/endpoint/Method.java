package io.github.docsync.confluence.endpoint;

/** The HTTP methods in use. */
public enum Method {
    GET,
    POST,
    PUT,
    DELETE;

    /** Whether the method by its definition changes nothing. */
    public boolean isRead() {
        return this == GET;
    }
}
