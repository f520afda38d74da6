package io.github.docsync.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Credentials from {@code settings.xml}, in the form in which the engine knows them: as environment variables. */
final class ServerCredentials {
    /** Ways in that the environment may offer; the server that was asked for is meant to be the only one. */
    private static final Set<String> WAYS_IN = Set.of(
            "CONFLUENCE_EMAIL", "CONFLUENCE_API_TOKEN", "CONFLUENCE_ACCESS_TOKEN", "MATON_API_KEY", "MATON_CONNECTION");

    private final @Nullable Map<String, String> variables;

    private ServerCredentials(@Nullable Map<String, String> variables) {
        this.variables = variables;
    }

    /** Those of the environment. */
    static ServerCredentials none() {
        return new ServerCredentials(null);
    }

    /** @throws IllegalArgumentException if the settings have no such server, or it has no password that can be read */
    static ServerCredentials find(String id, Settings settings, SettingsDecrypter decrypter) {
        Server found = settings.getServer(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "settings.xml has no server " + id + "; add it, or leave out docsync.serverId");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(found));
        Server server = decrypted.getServer();
        if (server.getPassword() == null) {
            throw new IllegalArgumentException("server " + id
                    + " of settings.xml has no password; set it to an API token (with the e-mail address as username)"
                    + " or to an access token");
        }
        checkDecrypted(server.getPassword(), "server " + id);
        Map<String, String> variables = new HashMap<>();
        if (server.getUsername() == null) {
            variables.put("CONFLUENCE_ACCESS_TOKEN", server.getPassword());
        } else {
            variables.put("CONFLUENCE_EMAIL", server.getUsername());
            variables.put("CONFLUENCE_API_TOKEN", server.getPassword());
        }
        if (found.getConfiguration() instanceof Xpp3Dom configuration && configuration.getChild("url") != null) {
            variables.put("CONFLUENCE_URL", configuration.getChild("url").getValue());
        }
        return new ServerCredentials(variables);
    }

    /**
     * Maven leaves a password as it is where it cannot read it; what stands in braces is not a token.
     *
     * @throws IllegalArgumentException if it is still encrypted
     */
    static void checkDecrypted(@Nullable String password, String owner) {
        if (password != null && password.matches("(?s).*\\{[A-Za-z0-9+/=]{16,}}.*")) {
            throw new IllegalArgumentException("the password of " + owner
                    + " in settings.xml cannot be decrypted; check settings-security.xml, or encrypt it again with"
                    + " 'mvn --encrypt-password'");
        }
    }

    /** The environment as the engine should see it. */
    @Nullable
    String variable(String name) {
        if (variables == null) {
            return System.getenv(name);
        }
        return WAYS_IN.contains(name) || variables.containsKey(name) ? variables.get(name) : System.getenv(name);
    }
}
