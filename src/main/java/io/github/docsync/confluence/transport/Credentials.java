package io.github.docsync.confluence.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the caller shows who it is. Prints without its secrets. */
public sealed interface Credentials {
    /** The headers that every authenticated request carries. */
    Map<String, Secret> headers();

    /** Every text that must not appear anywhere. */
    List<Secret> secrets();

    /**
     * An Atlassian account's e-mail address with an API token.
     *
     * @param email of the account
     * @param token an API token of that account
     */
    record Basic(String email, Secret token) implements Credentials {
        @Override
        public Map<String, Secret> headers() {
            return Map.of("Authorization", new Secret("Basic " + encoded()));
        }

        @Override
        public List<Secret> secrets() {
            return List.of(token, new Secret(encoded()));
        }

        private String encoded() {
            return Base64.getEncoder().encodeToString((email + ":" + token.reveal()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * An OAuth 2.0 access token, of a user or of a service account.
     *
     * @param token the access token
     */
    record Bearer(Secret token) implements Credentials {
        @Override
        public Map<String, Secret> headers() {
            return Map.of("Authorization", new Secret("Bearer " + token.reveal()));
        }

        @Override
        public List<Secret> secrets() {
            return List.of(token);
        }
    }

    /**
     * A key of the Maton gateway, which holds the grants itself.
     *
     * @param apiKey of the Maton account
     * @param connection which of the account's connections; null: the oldest active one
     */
    record Gateway(Secret apiKey, @Nullable String connection) implements Credentials {
        @Override
        public Map<String, Secret> headers() {
            Map<String, Secret> headers = new LinkedHashMap<>();
            headers.put("Authorization", new Secret("Bearer " + apiKey.reveal()));
            if (connection != null) {
                headers.put("Maton-Connection", new Secret(connection));
            }
            return headers;
        }

        @Override
        public List<Secret> secrets() {
            return new ArrayList<>(List.of(apiKey));
        }
    }
}
