package io.github.docsync.confluence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Makes the base of a site out of what people write for it. */
final class SiteUrl {
    private static final List<String> CLOUD_DOMAINS =
            List.of(".atlassian.net", ".jira.com", ".atlassian-us-gov-mod.net", ".jira-dev.com");

    private SiteUrl() {}

    /**
     * The base with scheme, host and path, without a slash at its end. On Cloud hosts it ends with {@code /wiki}, whatever was copied
     * from the browser; other hosts keep their path.
     *
     * @throws ConnectionSettingsException when it is no address, or would carry credentials in the clear
     */
    static URI parse(String text, String origin) {
        String trimmed = text.strip();
        URI uri;
        try {
            uri = new URI(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        } catch (URISyntaxException e) {
            throw wrong(origin, "is not an address");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong(origin, "holds a user name or password");
        }
        String host = uri.getHost();
        if (host == null) {
            throw wrong(origin, "names no host");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && !isCloud(uri))) {
            throw wrong(origin, "does not start with https://");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String base = scheme + "://" + host.toLowerCase(Locale.ROOT) + port;
        return URI.create(base + path(uri));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        if (isCloud(uri)) {
            return "/wiki";
        }
        return path;
    }

    /** Whether the host is one of Atlassian's for sites. */
    static boolean isCloud(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return CLOUD_DOMAINS.stream().anyMatch(host::endsWith);
    }

    /** Whether the host is this machine. */
    static boolean isLoopback(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static ConnectionSettingsException wrong(String origin, String problem) {
        return new ConnectionSettingsException(origin + " " + problem, "write it like https://acme.atlassian.net/wiki");
    }
}
