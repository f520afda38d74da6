package io.github.docsync.confluence.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a proxy listens, and who it lets through.
 *
 * @param type HTTP, or SOCKS
 * @param host its name or address
 * @param port its port
 * @param user who asks, or null where the proxy does not care
 * @param password the user's password, empty where there is none
 */
public record ProxyAddress(
        Proxy.Type type, String host, int port, @Nullable String user, Secret password) {
    private static final int HTTP_PORT = 80;
    private static final int SOCKS_PORT = 1080;

    /**
     * Reads what stands in variables such as {@code HTTPS_PROXY}: {@code [http://][user:password@]host[:port]}, or
     * {@code socks5://host[:port]}. User and password are percent-encoded. Without a port it is 80, or 1080 for SOCKS.
     *
     * @throws IllegalArgumentException if it is something else; the message does not repeat the text, which may hold a password
     */
    public static ProxyAddress parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is not an address");
        }
        Proxy.Type type = switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "http" -> Proxy.Type.HTTP;
            case "socks", "socks5", "socks5h" -> Proxy.Type.SOCKS;
            default -> throw new IllegalArgumentException("its scheme is neither http nor socks5");
        };
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        String[] account = String.valueOf(uri.getRawUserInfo()).split(":", 2);
        boolean known = uri.getRawUserInfo() != null;
        int port = uri.getPort() >= 0 ? uri.getPort() : type == Proxy.Type.HTTP ? HTTP_PORT : SOCKS_PORT;
        return new ProxyAddress(
                type,
                uri.getHost(),
                port,
                known ? decoded(account[0]) : null,
                new Secret(known && account.length > 1 ? decoded(account[1]) : ""));
    }

    /** URLDecoder is for forms, where a plus is a space. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The proxy as the platform knows it; its name is looked up when it is used. */
    Proxy proxy() {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }
}
