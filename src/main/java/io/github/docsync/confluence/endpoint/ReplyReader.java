package io.github.docsync.confluence.endpoint;

import java.io.IOException;

/** Turns a successful answer into a value. */
@FunctionalInterface
public interface ReplyReader<T> {
    /**
     * Reads the answer.
     *
     * @throws com.fasterxml.jackson.core.JacksonException when it is not the JSON expected
     * @throws IOException when the connection breaks on the way
     */
    T read(ApiReply reply) throws IOException;

    /** Whether the answer must be JSON or empty, so that HTML in its place is a mistake: a proxy or a login page answered. */
    default boolean expectsJson() {
        return true;
    }
}
