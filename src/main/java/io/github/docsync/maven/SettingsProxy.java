package io.github.docsync.maven;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The active proxy of {@code settings.xml}, in the form in which the engine knows it: as environment variables. */
final class SettingsProxy {
    private final @Nullable Proxy proxy;

    private SettingsProxy(@Nullable Proxy proxy) {
        this.proxy = proxy;
    }

    /** @throws IllegalArgumentException if the active one has a password that cannot be decrypted */
    static SettingsProxy of(@Nullable Settings settings, @Nullable SettingsDecrypter decrypter) {
        Proxy active = settings == null ? null : settings.getActiveProxy();
        if (active == null || decrypter == null) {
            return new SettingsProxy(null);
        }
        Proxy proxy =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(active)).getProxy();
        ServerCredentials.checkDecrypted(proxy.getPassword(), "proxy " + active.getId());
        return new SettingsProxy(proxy);
    }

    /** What the environment would say; null for variables that are not about proxies. */
    @Nullable
    String variable(String name) {
        if (proxy == null) {
            return null;
        }
        return switch (name) {
            case "HTTPS_PROXY", "HTTP_PROXY" -> address(proxy);
            case "NO_PROXY" ->
                proxy.getNonProxyHosts() == null
                        ? null
                        : proxy.getNonProxyHosts().replace("|", ",").replace("*.", ".");
            default -> null;
        };
    }

    private static String address(Proxy proxy) {
        String user = proxy.getUsername() == null || proxy.getUsername().isEmpty()
                ? ""
                : encoded(proxy.getUsername()) + ":" + encoded(proxy.getPassword()) + "@";
        String protocol = proxy.getProtocol() == null || proxy.getProtocol().isEmpty() ? "http" : proxy.getProtocol();
        return protocol + "://" + user + proxy.getHost() + ":" + proxy.getPort();
    }

    /** As it stands in an address. */
    private static String encoded(@Nullable String text) {
        return text == null
                ? ""
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
