package io.github.docsync.maven;

import java.util.Map;
import java.util.Set;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Credentials from {@code settings.xml}, in the form in which the engine knows them: as environment variables. */
final class ServerCredentials {
    /** Ways in that the environment may offer; the server that was asked for is meant to be the only one. */
    private static final Set<String> WAYS_IN = Set.of(
            "CONFLUENCE_EMAIL", "CONFLUENCE_API_TOKEN", "CONFLUENCE_ACCESS_TOKEN", "MATON_API_KEY", "MATON_CONNECTION");

    private final Map<String, String> variables;

    private ServerCredentials(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws IllegalArgumentException if the settings have no such server, or it has no password */
    static ServerCredentials find(String id, Settings settings, SettingsDecrypter decrypter) {
        Server found = settings.getServer(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "settings.xml has no server " + id + "; add it, or leave out docsync.serverId");
        }
        Server server =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(found)).getServer();
        if (server.getPassword() == null) {
            throw new IllegalArgumentException("server " + id
                    + " of settings.xml has no password; set it to an API token (with the e-mail address as username)"
                    + " or to an access token");
        }
        return new ServerCredentials(
                server.getUsername() == null
                        ? Map.of("CONFLUENCE_ACCESS_TOKEN", server.getPassword())
                        : Map.of(
                                "CONFLUENCE_EMAIL", server.getUsername(),
                                "CONFLUENCE_API_TOKEN", server.getPassword()));
    }

    /** The environment as the engine should see it. */
    @Nullable
    String variable(String name) {
        return WAYS_IN.contains(name) ? variables.get(name) : System.getenv(name);
    }
}
