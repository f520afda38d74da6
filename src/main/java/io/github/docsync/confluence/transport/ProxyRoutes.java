package io.github.docsync.confluence.transport;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Sends a client's requests through the proxies, with their user name and password. */
final class ProxyRoutes extends ProxySelector implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final Proxies proxies;

    private ProxyRoutes(Proxies proxies) {
        this.proxies = proxies;
    }

    static void use(OkHttpClient.Builder client, Proxies proxies) {
        ProxyRoutes routes = new ProxyRoutes(proxies);
        client.proxySelector(routes).proxyAuthenticator(routes);
    }

    @Override
    public List<Proxy> select(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return List.of(proxies.proxyFor(uri.getScheme(), uri.getHost(), port)
                .map(ProxyAddress::proxy)
                .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The call that failed says so itself; there is no second proxy to try.
    }

    /** What the proxy is told when it asks who is there; nothing new where it did not like the first answer. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request request = response.request();
        if (route == null || request.header(HEADER) != null) {
            return null;
        }
        return proxies.proxyFor(
                        request.url().scheme(),
                        route.address().url().host(),
                        route.address().url().port())
                .filter(proxy -> proxy.user() != null)
                .map(proxy -> request.newBuilder()
                        .header(
                                HEADER,
                                Credentials.basic(
                                        String.valueOf(proxy.user()),
                                        proxy.password().reveal(),
                                        StandardCharsets.UTF_8))
                        .build())
                .orElse(null);
    }
}
