package io.github.docsync.local;

import org.jspecify.annotations.Nullable;

/**
 * A request as a {@link Disturbance} sees it.
 *
 * @param method the HTTP method in capitals
 * @param path the path without any gateway prefix: {@code /wiki/api/v2/pages/123} on every way in
 * @param query the raw query string; empty where there is none
 * @param email the caller's e-mail address; null for Bearer callers and strangers
 */
public record Exchange(
        String method, String path, String query, @Nullable String email) {
    /** Whether the request changes something. */
    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
