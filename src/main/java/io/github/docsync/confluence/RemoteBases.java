package io.github.docsync.confluence;

import java.net.URI;

/**
 * The addresses that do not belong to a site.
 *
 * @param gateway of the Maton gateway, {@code DOCSYNC_GATEWAY_URL}
 * @param control of its control plane, {@code DOCSYNC_CONTROL_URL}
 * @param oauth of Atlassian's API for OAuth 2.0 and scoped tokens, {@code DOCSYNC_OAUTH_URL}
 */
public record RemoteBases(URI gateway, URI control, URI oauth) {
    private static final URI OAUTH = URI.create("https://api.atlassian.com");

    /** The addresses as they are on the Internet. */
    public static RemoteBases defaults() {
        return new RemoteBases(URI.create("https://gateway.maton.ai"), URI.create("https://ctrl.maton.ai"), OAUTH);
    }

    /** Whether OAuth goes to Atlassian itself, to whom a server on this machine means nothing. */
    boolean isAtlassian() {
        return oauth.equals(OAUTH);
    }
}
