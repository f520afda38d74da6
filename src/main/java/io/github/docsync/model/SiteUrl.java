package io.github.docsync.model;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Confluence site, checked. Confluence Cloud serves the product and its REST API under {@code /wiki}.
 *
 * @param value the address without a trailing slash
 */
public record SiteUrl(String value) {
    private static final String WIKI = "/wiki";

    private static final List<String> CLOUD_DOMAINS =
            List.of(".atlassian.net", ".jira.com", ".atlassian-us-gov-mod.net", ".jira-dev.com");

    /** What the paths of Confluence's and Jira's own pages begin with, as the browser's address bar shows them. */
    private static final Set<String> PAGES = Set.of(
            "spaces",
            "pages",
            "display",
            "home",
            "discover",
            "label",
            "labels",
            "search",
            "people",
            "dashboard.action",
            "index.action",
            "login.action",
            "x",
            "l",
            "o",
            "rest",
            "api",
            "jira",
            "browse",
            "login");

    /**
     * Reads an address as people write it or copy it from the browser: with or without {@code /wiki}, a slash at its end, the rest of a
     * page's address, a query or a fragment.
     *
     * @throws InvalidAddressException when it is not an address, has credentials in it, or would carry them in the clear
     */
    public static SiteUrl parse(String text) {
        URI uri = WebAddress.parse(text, "https://acme.atlassian.net/wiki");
        return new SiteUrl(uri.getScheme() + "://" + uri.getRawAuthority() + path(uri.getHost(), uri.getRawPath()));
    }

    /** Whether the host is one of Atlassian's for sites. */
    public static boolean isCloud(String host) {
        return CLOUD_DOMAINS.stream().anyMatch(host.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static String path(String host, @Nullable String raw) {
        if (isCloud(host)) {
            return WIKI;
        }
        String path = raw == null ? "" : raw.replaceAll("/+$", "");
        int wiki = (path + "/").indexOf(WIKI + "/");
        if (wiki >= 0) {
            return path.substring(0, wiki) + WIKI;
        }
        String first = path.replaceFirst("^/+", "").replaceFirst("/.*", "");
        return first.isEmpty() || PAGES.contains(first) ? WIKI : path;
    }

    @Override
    public String toString() {
        return value;
    }
}
