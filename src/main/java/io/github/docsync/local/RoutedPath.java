package io.github.docsync.local;

import java.util.Optional;

/**
 * Which way in a path belongs to, and what is left of it.
 *
 * @param rest the path below {@code /wiki} for the API, the whole path otherwise
 * @param cloudId the site that an OAuth or gateway path names; empty on the site itself
 */
record RoutedPath(AccessRoute route, String rest, String cloudId) {
    private static final String OAUTH = "/ex/confluence/";
    private static final String GATEWAY = "/confluence/ex/confluence/";
    private static final String WIKI = "/wiki";

    static RoutedPath of(String rawPath) {
        return behind(rawPath, GATEWAY, AccessRoute.GATEWAY)
                .or(() -> behind(rawPath, OAUTH, AccessRoute.OAUTH))
                .orElseGet(() -> site(rawPath));
    }

    private static Optional<RoutedPath> behind(String rawPath, String prefix, AccessRoute route) {
        if (!rawPath.startsWith(prefix)) {
            return Optional.empty();
        }
        String path = rawPath.substring(prefix.length());
        int slash = path.indexOf('/');
        String cloudId = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash);
        return Optional.of(new RoutedPath(route, rest.startsWith(WIKI + "/") ? rest.substring(5) : rest, cloudId));
    }

    private static RoutedPath site(String rawPath) {
        if (rawPath.startsWith(WIKI + "/api/") || rawPath.startsWith(WIKI + "/rest/")) {
            return new RoutedPath(AccessRoute.SITE, rawPath.substring(WIKI.length()), "");
        }
        return new RoutedPath(AccessRoute.BROWSER, rawPath, "");
    }

    boolean isApi() {
        return route != AccessRoute.BROWSER && (rest.startsWith("/api/") || rest.startsWith("/rest/"));
    }
}
