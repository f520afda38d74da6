package io.github.docsync.local;

import io.javalin.Javalin;
import java.net.URI;

/**
 * A Confluence on this machine: an embedded server that speaks the REST API of Confluence Cloud (v2 and the surviving
 * v1 calls) and shows the pages in a browser. It listens on the loopback interface only.
 *
 * <p>One server answers on three ways in, so that one instance serves for every kind of credentials:
 *
 * <ul>
 *   <li>the site: {@link #baseUrl()}, Basic authentication with e-mail and token. Each e-mail address is an account of
 *       its own; any token will do unless {@link Access} says otherwise;
 *   <li>OAuth: {@link #origin()} in place of {@code https://api.atlassian.com}, Bearer authentication,
 *       {@code /oauth/token/accessible-resources} and {@code /ex/confluence/{cloudId}/wiki};
 *   <li>the gateway: {@link #origin()} in place of {@code https://gateway.maton.ai} and {@code https://ctrl.maton.ai},
 *       {@code /confluence/ex/confluence/{cloudId}/wiki} and {@code /connections}.
 * </ul>
 */
public final class LocalConfluence implements AutoCloseable {
    /** The cloud id of every local Confluence. */
    public static final String CLOUD_ID = "10ca1c0f-1e0c-4000-8000-d0c5d0c5d0c5";

    /** The account that people at this machine act under in the browser, and the e-mail address to come in with. */
    public static final String EMAIL = "local@docsync";

    private final Javalin server;

    private LocalConfluence(Javalin server) {
        this.server = server;
    }

    /**
     * Starts a server; it answers when this method returns.
     *
     * @throws IllegalStateException when the port or the database file is taken
     */
    public static LocalConfluence start(LocalSettings settings) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
        });
        server.start("127.0.0.1", settings.port());
        return new LocalConfluence(server);
    }

    /** The address of the site, ending in {@code /wiki}: what {@code CONFLUENCE_URL} would name. */
    public URI baseUrl() {
        return URI.create(origin() + "/wiki");
    }

    /** Scheme, host and port: what the OAuth, gateway and control bases would name. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Stops the server and closes the database. */
    @Override
    public void close() {
        server.stop();
    }
}
