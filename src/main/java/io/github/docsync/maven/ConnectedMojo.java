package io.github.docsync.maven;

import io.github.docsync.SyncRequest;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that talk to Confluence share: where the credentials come from. */
abstract class ConnectedMojo extends DocsyncMojo {
    /**
     * The server of {@code settings.xml} that holds the credentials: user name and password are e-mail address and API token;
     * a password alone is an access token. Without it the environment's variables are used.
     */
    @Parameter(property = "docsync.serverId")
    private @Nullable String serverId;

    /** The site; overrides the manifest, the environment and the URL of the server's configuration. */
    @Parameter(property = "docsync.url")
    private @Nullable String url;

    @Parameter(defaultValue = "${settings}", readonly = true)
    private @Nullable Settings settings;

    @Inject
    private @Nullable SettingsDecrypter decrypter;

    final SyncRequest.Environment environment() {
        ServerCredentials credentials = serverId == null || settings == null || decrypter == null
                ? ServerCredentials.none()
                : ServerCredentials.find(serverId, settings, decrypter);
        SettingsProxy proxy = SettingsProxy.of(settings, decrypter);
        return name -> {
            if (name.equals("CONFLUENCE_URL") && url != null) {
                return url;
            }
            String value = credentials.variable(name);
            return value == null ? proxy.variable(name) : value;
        };
    }
}
