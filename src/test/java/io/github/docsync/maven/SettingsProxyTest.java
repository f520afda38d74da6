package io.github.docsync.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

/** The active proxy of settings.xml reaches the engine as the environment's variables would. */
class SettingsProxyTest {
    @Test
    void an_active_proxy_is_an_address_with_its_credentials_and_what_goes_around_it() {
        Proxy proxy = proxy(true);
        proxy.setUsername("ann");
        proxy.setPassword("decrypted");
        proxy.setNonProxyHosts("localhost|*.acme.com");
        SettingsProxy found = read(proxy);

        assertThat(found.variable("HTTPS_PROXY")).isEqualTo("http://ann:decrypted@proxy.acme.com:3128");
        assertThat(found.variable("HTTP_PROXY")).isEqualTo("http://ann:decrypted@proxy.acme.com:3128");
        assertThat(found.variable("NO_PROXY")).isEqualTo("localhost,.acme.com");
        assertThat(found.variable("CONFLUENCE_URL")).isNull();
    }

    @Test
    void what_an_address_cannot_hold_is_encoded_and_a_password_that_stayed_encrypted_is_said() {
        Proxy proxy = proxy(true);
        proxy.setId("ours");
        proxy.setUsername("ann@acme");
        proxy.setPassword("p@ss/w+rd %");

        assertThat(read(proxy).variable("HTTPS_PROXY"))
                .isEqualTo("http://ann%40acme:p%40ss%2Fw%2Brd%20%25@proxy.acme.com:3128");

        proxy.setPassword("{mJSWqFv2h2UHCwYUeUXs1vg1UD7Hnf+I2sHIsNK/OsK8EekXfhOZdbQyVkWKBm6Z}");
        assertThatThrownBy(() -> read(proxy))
                .hasMessageContaining("the password of proxy ours in settings.xml cannot be decrypted")
                .hasMessageNotContaining("mJSWqFv2");
    }

    @Test
    void without_an_active_one_nothing_is_said_of_proxies() {
        SettingsProxy found = read(proxy(false));

        assertThat(found.variable("HTTPS_PROXY")).isNull();
        assertThat(found.variable("NO_PROXY")).isNull();
    }

    private static Proxy proxy(boolean active) {
        Proxy proxy = new Proxy();
        proxy.setActive(active);
        proxy.setHost("proxy.acme.com");
        proxy.setPort(3128);
        return proxy;
    }

    private static SettingsProxy read(Proxy proxy) {
        Settings settings = new Settings();
        settings.addProxy(proxy);
        return SettingsProxy.of(settings, request -> new Decrypted(proxy));
    }

    /** What Maven's decrypter answers with. */
    private record Decrypted(Proxy proxy) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return new Server();
        }

        @Override
        public List<Server> getServers() {
            return List.of();
        }

        @Override
        public Proxy getProxy() {
            return proxy;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of(proxy);
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return List.of();
        }
    }
}
