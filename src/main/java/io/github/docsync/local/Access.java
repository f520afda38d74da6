package io.github.docsync.local;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a local Confluence. Its rules follow Confluence Cloud: credentials that are not accepted answer 404
 * "Not Found" on the v2 API and 403 on v1, a missing scope answers 401 with {@code scope does not match}.
 *
 * @param token the only API token, access token or gateway key accepted; null accepts any
 * @param scopes the scopes granted to Bearer callers, such as {@code read:page:confluence}; empty grants all
 */
public record Access(@Nullable String token, Set<String> scopes) {
    /** Any e-mail address with any token, every scope. */
    public static final Access EVERYBODY = new Access(null, Set.of());

    public Access {
        scopes = Set.copyOf(scopes);
    }

    /** Only callers with this token. */
    public static Access withToken(String token) {
        return new Access(token, Set.of());
    }

    /** Bearer callers hold these scopes only; callers with Basic credentials are not limited by scopes. */
    public static Access withScopes(String... scopes) {
        return new Access(null, Set.of(scopes));
    }

    boolean accepts(String secret) {
        return !secret.isEmpty() && (token == null || token.equals(secret));
    }

    boolean grants(String scope) {
        return scopes.isEmpty() || scopes.contains(scope);
    }

    @Override
    public String toString() {
        return "Access[token=" + (token == null ? "any" : "***") + ", scopes=" + scopes + "]";
    }
}
