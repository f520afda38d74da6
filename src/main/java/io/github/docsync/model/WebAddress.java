package io.github.docsync.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The addresses that docsync sends credentials to: over {@code https://}, and over {@code http://} to this machine alone. */
public final class WebAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");

    private WebAddress() {}

    /**
     * Scheme, host, port and path, without a slash at its end; query and fragment are dropped. Without a scheme {@code https://} is meant.
     *
     * @param example what to write, for the message
     * @throws InvalidAddressException when it is not an address, has credentials in it, or would carry them in the clear
     */
    public static URI parse(String text, String example) {
        String remedy = "write it like " + example;
        String trimmed = text.strip();
        URI uri;
        try {
            uri = new URI(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        } catch (URISyntaxException e) {
            throw new InvalidAddressException("is not an address", remedy);
        }
        String authority = uri.getRawAuthority();
        if (authority != null && authority.contains("@")) {
            throw new InvalidAddressException(
                    "holds a user name or password", remedy + ", and set CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN");
        }
        if (uri.getHost() == null) {
            throw new InvalidAddressException("names no host", remedy);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new InvalidAddressException("does not start with https://", remedy);
        }
        if (scheme.equals("http") && !isLoopback(uri)) {
            throw new InvalidAddressException(
                    "starts with http://, which would send the credentials in the clear",
                    remedy + "; http:// works to this machine only");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
    }

    /** Whether the host is this machine. */
    public static boolean isLoopback(URI uri) {
        return uri.getHost() != null
                && LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
