package io.github.docsync.confluence.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site that an OAuth 2.0 grant reaches.
 *
 * @param id the cloud id
 * @param url such as {@code https://acme.atlassian.net}
 * @param scopes granted on it
 */
public record AccessibleResource(
        String id, String url, @Nullable String name, List<String> scopes) {
    /** Reads missing scopes as none. */
    public AccessibleResource {
        scopes = Objects.requireNonNullElse(scopes, List.of());
    }
}
