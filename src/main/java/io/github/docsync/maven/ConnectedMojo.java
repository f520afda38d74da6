package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that talk to Confluence share: which one, and where the credentials come from. */
abstract class ConnectedMojo extends CommandJarMojo {
    /**
     * The server of {@code settings.xml} that holds the credentials: user name and password are e-mail address and API token;
     * a password alone is an access token. Without it the environment's variables are used.
     */
    @Parameter(property = "docsync.serverId")
    private @Nullable String serverId;

    /** The site; overrides the manifest, the environment and the URL of the server's configuration. */
    @Parameter(property = "docsync.url")
    private @Nullable String url;

    /**
     * Use a Confluence on this machine, with its data in {@code .docsync}, instead of a real one. The first time downloads the
     * command's jar (55 MB), which holds it.
     */
    @Parameter(property = "docsync.local", defaultValue = "false")
    private boolean local;

    @Parameter(defaultValue = "${settings}", readonly = true)
    private @Nullable Settings settings;

    @Inject
    private @Nullable SettingsDecrypter decrypter;

    /**
     * Does the goal's work and logs its report.
     *
     * @param environment tells site and credentials
     */
    abstract ExitStatus run(JsonFile answer, SyncRequest.Environment environment) throws Exception;

    /** The revision that the manifest is read at; null for the working tree. */
    @Nullable
    String revision() {
        return null;
    }

    /** The space in place of the manifest's; null to keep that. */
    @Nullable
    String space() {
        return null;
    }

    /** Whether the pages are gone from sight when the goal has ended. */
    final boolean isLocal() {
        return local;
    }

    @Override
    final ExitStatus run(JsonFile answer) throws Exception {
        SyncRequest.Environment environment = withSpace(space(), local ? System::getenv : environment());
        keepSecret(environment);
        if (!local) {
            return run(answer, environment);
        }
        try (LocalProcess site = LocalProcess.start(commandJar(), manifest(), revision(), space())) {
            return run(answer, site.over(environment));
        }
    }

    private SyncRequest.Environment environment() {
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
