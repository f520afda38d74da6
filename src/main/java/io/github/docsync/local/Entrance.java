package io.github.docsync.local;

import java.util.Optional;

/**
 * Which way in a path belongs to, and what is left of it.
 *
 * @param rest the path below {@code /wiki} for the API, the whole path otherwise
 * @param cloudId the site that an OAuth or gateway path names; empty on the site itself
 */
record Entrance(Door door, String rest, String cloudId) {
    private static final String OAUTH = "/ex/confluence/";
    private static final String GATEWAY = "/confluence/ex/confluence/";
    private static final String WIKI = "/wiki";

    static Entrance of(String rawPath) {
        return behind(rawPath, GATEWAY, Door.GATEWAY)
                .or(() -> behind(rawPath, OAUTH, Door.OAUTH))
                .orElseGet(() -> site(rawPath));
    }

    private static Optional<Entrance> behind(String rawPath, String prefix, Door door) {
        if (!rawPath.startsWith(prefix)) {
            return Optional.empty();
        }
        String path = rawPath.substring(prefix.length());
        int slash = path.indexOf('/');
        String cloudId = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash);
        return Optional.of(new Entrance(door, rest.startsWith(WIKI + "/") ? rest.substring(5) : rest, cloudId));
    }

    private static Entrance site(String rawPath) {
        if (rawPath.startsWith(WIKI + "/api/") || rawPath.startsWith(WIKI + "/rest/")) {
            return new Entrance(Door.SITE, rawPath.substring(WIKI.length()), "");
        }
        return new Entrance(Door.BROWSER, rawPath, "");
    }

    boolean isApi() {
        return door != Door.BROWSER && (rest.startsWith("/api/") || rest.startsWith("/rest/"));
    }
}
