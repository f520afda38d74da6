package io.github.docsync.confluence;

import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.TransportSettings;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Confluence, and as whom. Prints without secrets.
 *
 * @param credentials who is calling
 * @param site the base of the site, such as {@code https://acme.atlassian.net/wiki}; null: the only one that the credentials reach
 * @param cloudId chooses a site where several are reachable, and sends calls with a token of the Basic kind to
 *     {@code api.atlassian.com}, as scoped tokens need; null where not given
 * @param bases the addresses other than the site's
 * @param transport the dials of the transport
 */
public record ConnectionSettings(
        Credentials credentials,
        @Nullable URI site,
        @Nullable String cloudId,
        RemoteBases bases,
        TransportSettings transport) {
    /**
     * Reads {@code CONFLUENCE_URL}; one of {@code CONFLUENCE_EMAIL} with {@code CONFLUENCE_API_TOKEN}, {@code CONFLUENCE_ACCESS_TOKEN},
     * {@code MATON_API_KEY} (with {@code MATON_CONNECTION}); {@code CONFLUENCE_CLOUD_ID}; {@code DOCSYNC_GATEWAY_URL},
     * {@code DOCSYNC_CONTROL_URL}, {@code DOCSYNC_OAUTH_URL}; {@code DOCSYNC_CA_FILE}; and {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and
     * {@code NO_PROXY}, in small letters too. Empty variables count as unset.
     *
     * @param environment gives a variable's value or null
     * @param manifestUrl the manifest's address of the site, which {@code CONFLUENCE_URL} overrides, or null
     * @throws ConnectionSettingsException when something is missing, doubled or malformed; it names the variables
     */
    public static ConnectionSettings fromEnvironment(
            Function<String, @Nullable String> environment, @Nullable String manifestUrl) {
        return new EnvironmentReader(environment).read(manifestUrl);
    }
}
