package io.github.docsync.confluence;

import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Proxies;
import io.github.docsync.confluence.transport.ProxyAddress;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.transport.TransportSettings;
import io.github.docsync.model.InvalidAddressException;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.WebAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the connection settings out of environment variables. */
final class EnvironmentReader {
    private static final String EMAIL = "CONFLUENCE_EMAIL";
    private static final String API_TOKEN = "CONFLUENCE_API_TOKEN";
    private static final String ACCESS_TOKEN = "CONFLUENCE_ACCESS_TOKEN";
    private static final String MATON_KEY = "MATON_API_KEY";
    private static final String MATON_CONNECTION = "MATON_CONNECTION";
    private static final String URL = "CONFLUENCE_URL";
    private static final String GATEWAY = "DOCSYNC_GATEWAY_URL";
    private static final String CONTROL = "DOCSYNC_CONTROL_URL";
    private static final String OAUTH = "DOCSYNC_OAUTH_URL";

    private final Function<String, @Nullable String> environment;

    EnvironmentReader(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    ConnectionSettings read(@Nullable String manifestUrl) {
        Credentials credentials = credentials();
        String url = value(URL);
        URI site = url != null ? site(URL, url) : ofManifest(manifestUrl);
        if (site == null && credentials instanceof Credentials.Basic) {
            throw new ConnectionSettingsException(
                    "the site is not known", "set " + URL + ", or confluence.url in the manifest");
        }
        RemoteBases defaults = RemoteBases.defaults();
        RemoteBases bases = new RemoteBases(
                base(GATEWAY, defaults.gateway()), base(CONTROL, defaults.control()), base(OAUTH, defaults.oauth()));
        String certificates = value("DOCSYNC_CA_FILE");
        TransportSettings transport = TransportSettings.defaults()
                .withCertificates(certificates == null ? null : Path.of(certificates))
                .withProxies(proxies());
        return new ConnectionSettings(credentials, site, value("CONFLUENCE_CLOUD_ID"), bases, transport);
    }

    private @Nullable URI ofManifest(@Nullable String manifestUrl) {
        if (manifestUrl == null || manifestUrl.isBlank()) {
            return null;
        }
        URI site = site("confluence.url", manifestUrl);
        Stream<URI> bases = Stream.of(GATEWAY, CONTROL, OAUTH)
                .filter(variable -> value(variable) != null)
                .map(variable -> base(variable, site));
        new TrustedHosts(environment, bases).check(site);
        return site;
    }

    private static URI site(String origin, String text) {
        try {
            return URI.create(SiteUrl.parse(text).value());
        } catch (InvalidAddressException e) {
            throw new ConnectionSettingsException(origin + " " + e.problem(), e.remedy());
        }
    }

    /** Null where no variable names a proxy, so that those of the Java platform are used. */
    private @Nullable Proxies proxies() {
        ProxyAddress http = proxy("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
        ProxyAddress https = proxy("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        if (http == null && https == null) {
            return null;
        }
        String direct = value("no_proxy") != null ? value("no_proxy") : value("NO_PROXY");
        return new Proxies(http, https, direct == null ? List.of() : Proxies.hosts(direct));
    }

    private @Nullable ProxyAddress proxy(String... variables) {
        for (String variable : variables) {
            String address = value(variable);
            if (address != null) {
                try {
                    return ProxyAddress.parse(address);
                } catch (IllegalArgumentException e) {
                    throw new ConnectionSettingsException(
                            variable + " is not the address of a proxy: " + e.getMessage(),
                            "write it as http://host:port or http://user:password@host:port, or unset it");
                }
            }
        }
        return null;
    }

    private Credentials credentials() {
        List<String> ways = new ArrayList<>();
        boolean email = value(EMAIL) != null;
        boolean token = value(API_TOKEN) != null;
        if (email || token) {
            ways.add(email && token ? EMAIL + " with " + API_TOKEN : email ? EMAIL : API_TOKEN);
        }
        if (value(ACCESS_TOKEN) != null) {
            ways.add(ACCESS_TOKEN);
        }
        if (value(MATON_KEY) != null) {
            ways.add(MATON_KEY);
        }
        if (ways.size() > 1) {
            throw new ConnectionSettingsException(
                    "several kinds of credentials are set: " + String.join(", ", ways), "unset all but one of them");
        }
        if (email != token) {
            String present = email ? EMAIL : API_TOKEN;
            String absent = email ? API_TOKEN : EMAIL;
            throw new ConnectionSettingsException(
                    present + " is set, but " + absent + " is " + absence(absent), "set both");
        }
        if (value(MATON_CONNECTION) != null && value(MATON_KEY) == null) {
            throw new ConnectionSettingsException(
                    MATON_CONNECTION + " is set, but " + MATON_KEY + " is " + absence(MATON_KEY),
                    "set " + MATON_KEY + ", or unset " + MATON_CONNECTION);
        }
        if (email) {
            return new Credentials.Basic(emailAddress(), secret(API_TOKEN));
        }
        if (value(ACCESS_TOKEN) != null) {
            return new Credentials.Bearer(secret(ACCESS_TOKEN));
        }
        if (value(MATON_KEY) != null) {
            return new Credentials.Gateway(secret(MATON_KEY), value(MATON_CONNECTION));
        }
        throw new ConnectionSettingsException(
                "no credentials are set" + emptyOnes(),
                "set " + EMAIL + " and " + API_TOKEN + " (an Atlassian account), or " + ACCESS_TOKEN
                        + " (OAuth 2.0, service account), or " + MATON_KEY + " (Maton gateway)");
    }

    private String emailAddress() {
        String email = required(EMAIL);
        if (!email.contains("@") || email.contains(":")) {
            throw new ConnectionSettingsException(
                    EMAIL + " is not an e-mail address",
                    "set it to the address of the Atlassian account that owns the token");
        }
        return email;
    }

    /** Secrets are often pasted with a line break after them, which is forgiven; anything else inside would break the header. */
    private Secret secret(String variable) {
        String text = required(variable);
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new ConnectionSettingsException(
                    variable + " holds spaces, line breaks or characters that no token has",
                    "copy the token anew and set it again");
        }
        return new Secret(text);
    }

    private URI base(String variable, URI otherwise) {
        String text = value(variable);
        try {
            return text == null ? otherwise : WebAddress.parse(text, otherwise.toString());
        } catch (InvalidAddressException e) {
            throw new ConnectionSettingsException(variable + " " + e.problem(), e.remedy());
        }
    }

    private String required(String variable) {
        String text = value(variable);
        if (text == null) {
            throw new ConnectionSettingsException(variable + " is " + absence(variable), "set it");
        }
        return text;
    }

    private @Nullable String value(String variable) {
        String text = environment.apply(variable);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String absence(String variable) {
        return environment.apply(variable) == null ? "not set" : "empty";
    }

    private String emptyOnes() {
        List<String> empty = new ArrayList<>();
        for (String variable : List.of(EMAIL, API_TOKEN, ACCESS_TOKEN, MATON_KEY)) {
            if (environment.apply(variable) != null) {
                empty.add(variable);
            }
        }
        return empty.isEmpty()
                ? ""
                : " (" + String.join(", ", empty) + (empty.size() == 1 ? " is" : " are") + " empty)";
    }
}
