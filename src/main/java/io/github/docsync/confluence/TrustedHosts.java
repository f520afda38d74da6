package io.github.docsync.confluence;

import io.github.docsync.model.SecretVariables;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a manifest may name. The manifest comes with the files, so who can open a pull request can write it; the credentials of
 * the environment go only where Atlassian or who set up the environment says.
 */
final class TrustedHosts {
    static final String VARIABLE = "DOCSYNC_TRUSTED_HOSTS";

    private static final String ANY_SITE = ".atlassian.net";
    private static final String API = "api.atlassian.com";

    private final List<String> listed;
    private final List<String> bases;

    /** @param bases the addresses besides the site that the environment sets */
    TrustedHosts(Function<String, @Nullable String> environment, Stream<URI> bases) {
        this.listed = SecretVariables.listed(environment.apply(VARIABLE))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        this.bases = bases.map(TrustedHosts::host).toList();
    }

    /** @throws UntrustedHostException if the credentials must not be sent there */
    void check(URI site) {
        String host = host(site);
        if (!host.endsWith(ANY_SITE) && !host.equals(API) && !bases.contains(host) && !listed.contains(host)) {
            throw new UntrustedHostException(host);
        }
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }
}
