package io.github.docsync.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Confluence site, checked. It ends in {@code /wiki}, where Confluence Cloud serves the product and its
 * REST API.
 *
 * @param value the address without a trailing slash
 */
public record SiteUrl(String value) {
    private static final String WIKI = "/wiki";

    /**
     * Reads an address as people write it: with or without a trailing slash, with or without {@code /wiki}.
     *
     * @throws IllegalArgumentException with a message {@code what is wrong; what to do} that never repeats credentials
     */
    public static SiteUrl parse(String text) {
        String remedy = "; write it like https://acme.atlassian.net/wiki";
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the site's address is not a URL" + remedy, e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("the site's address does not start with https://" + remedy);
        }
        String authority = uri.getRawAuthority();
        if (authority != null && authority.contains("@")) {
            throw new IllegalArgumentException("the site's address contains credentials"
                    + "; remove them and set CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN in the environment");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the site's address has no host name" + remedy);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the site's address has a query or fragment; end it after /wiki");
        }
        return new SiteUrl(
                scheme + "://" + String.valueOf(authority).toLowerCase(Locale.ROOT) + path(uri.getRawPath()));
    }

    private static String path(@Nullable String raw) {
        String path = raw == null ? "" : raw.replaceAll("/+$", "");
        if (path.isEmpty()) {
            return WIKI;
        }
        if (!path.endsWith(WIKI)) {
            throw new IllegalArgumentException("the site's address does not end in /wiki; "
                    + (path.contains(WIKI + "/")
                            ? "remove what follows /wiki"
                            : "give the address up to and with /wiki"));
        }
        return path;
    }

    @Override
    public String toString() {
        return value;
    }
}
