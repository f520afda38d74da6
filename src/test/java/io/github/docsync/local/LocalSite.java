package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Confluence of its own for each test, in memory, on any free port, with one space {@code DOCS}. As a JUnit extension
 * it starts before and stops after each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * final LocalSite site = new LocalSite();
 * }</pre>
 *
 * The engine comes in with {@link #environment()}; {@link #faults()} makes things go wrong and logs requests;
 * {@link #people()} acts as somebody else; {@link #http()} looks with raw HTTP, unseen by faults and log.
 */
public final class LocalSite
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, AutoCloseable {
    /** The key of the space that is there from the start. */
    public static final String SPACE = "DOCS";

    private LocalSettings settings = LocalSettings.inMemory().withSpace(SPACE, "Documentation");
    private Faults faults = new Faults();
    private boolean shared;
    private LocalConfluence server;

    public LocalSite() {}

    /** With other settings; their disturbance is replaced by {@link #faults()}. */
    public LocalSite(LocalSettings settings) {
        this.settings = settings;
    }

    /** Starts it, for use without JUnit. */
    public LocalSite start() {
        faults = new Faults();
        server = LocalConfluence.start(settings.withDisturbance(faults));
        return this;
    }

    /** One for all tests of a class, which then keep to pages of their own; in a static field. */
    public static LocalSite forAllTests() {
        LocalSite site = new LocalSite();
        site.shared = true;
        return site;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (shared) {
            start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!shared) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!shared) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (shared) {
            close();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    public LocalConfluence server() {
        return server;
    }

    /** The address of the site, ending in {@code /wiki}. */
    public URI url() {
        return server.baseUrl();
    }

    /** The environment variables that lead the engine here with Basic authentication. */
    public Map<String, String> environment() {
        return Map.of(
                "CONFLUENCE_URL",
                url().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "local-token");
    }

    /** The environment variables that lead the engine here with an OAuth access token. */
    public Map<String, String> oauthEnvironment() {
        return Map.of(
                "CONFLUENCE_URL",
                url().toString(),
                "CONFLUENCE_ACCESS_TOKEN",
                "local-token",
                "CONFLUENCE_CLOUD_ID",
                LocalConfluence.CLOUD_ID,
                "DOCSYNC_OAUTH_URL",
                server.origin().toString());
    }

    /** The environment variables that lead the engine here through the gateway. */
    public Map<String, String> gatewayEnvironment() {
        return Map.of(
                "CONFLUENCE_URL", url().toString(),
                "MATON_API_KEY", "local-key",
                "DOCSYNC_GATEWAY_URL", server.origin().toString(),
                "DOCSYNC_CONTROL_URL", server.origin().toString());
    }

    public Faults faults() {
        return faults;
    }

    /** Somebody else, called Ada. */
    public People people() {
        return people("ada");
    }

    public People people(String name) {
        return People.named(name, server);
    }

    /** Raw HTTP below {@code /wiki}, unseen by faults and log. */
    public Http http() {
        return people("observer").http();
    }

    /** The id of the space {@code DOCS}. */
    public String spaceId() {
        return space().path("id").asText();
    }

    /** The id of its homepage. */
    public String homepageId() {
        return space().path("homepageId").asText();
    }

    private JsonNode space() {
        return http().get("/api/v2/spaces?keys=" + SPACE).expect(200).json().at("/results/0");
    }

    /** The current page of this title in the space {@code DOCS}; fails when there is none. */
    public JsonNode page(String title) {
        String query = "?space-id=" + spaceId() + "&title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        JsonNode row = http().get("/api/v2/pages" + query).expect(200).json().at("/results/0");
        if (row.isMissingNode()) {
            throw new AssertionError("no page " + title);
        }
        return people("observer").page(row.path("id").asText());
    }
}
