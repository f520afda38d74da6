package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A user. Most people's settings hide the e-mail address.
 *
 * @param type {@code known} or {@code anonymous} where the call says so
 */
public record User(
        @Nullable String accountId,
        @Nullable String accountType,
        @Nullable String displayName,
        @Nullable String publicName,
        @Nullable String email,
        @Nullable String type) {
    /** Whether Confluence took the caller for nobody in particular. */
    @JsonIgnore
    public boolean isAnonymous() {
        return accountId == null || accountId.isEmpty() || "anonymous".equals(type);
    }
}
