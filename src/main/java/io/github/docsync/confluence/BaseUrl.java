package io.github.docsync.confluence;

import io.github.docsync.model.SiteUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Makes addresses out of what people write for them: of a site, and of the bases beside it. */
final class BaseUrl {
    private BaseUrl() {}

    /**
     * The address of a site, with whatever was copied from the browser taken off; see {@link SiteUrl}.
     *
     * @throws ConnectionSettingsException when it is no address, or would carry credentials in the clear
     */
    static URI site(String text, String origin) {
        return URI.create(SiteUrl.parse(parse(text, origin).toString()).value());
    }

    /**
     * A base with scheme, host and path, without a slash at its end.
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
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return URI.create(base + path.replaceAll("/+$", ""));
    }

    /** Whether the host is one of Atlassian's for sites. */
    static boolean isCloud(URI uri) {
        return uri.getHost() != null && SiteUrl.isCloud(uri.getHost());
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
