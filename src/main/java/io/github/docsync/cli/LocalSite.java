package io.github.docsync.cli;

import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Confluence on this machine for one manifest: its data in {@code .docsync} of the repository, its spaces ready. */
final class LocalSite implements AutoCloseable {
    private static final String FOLDER = ".docsync";

    /** Variables that would lead to a real Confluence; the local one answers for them all. */
    private static final Set<String> HIDDEN = Set.of(
            "CONFLUENCE_ACCESS_TOKEN",
            "CONFLUENCE_CLOUD_ID",
            "MATON_API_KEY",
            "MATON_CONNECTION",
            "DOCSYNC_GATEWAY_URL",
            "DOCSYNC_CONTROL_URL",
            "DOCSYNC_OAUTH_URL");

    private final LocalConfluence confluence;
    private final Map<String, String> credentials;
    private final Function<String, @Nullable String> environment;

    private final Set<String> spaces;

    private LocalSite(LocalConfluence confluence, Set<String> spaces, Function<String, @Nullable String> environment) {
        this.confluence = confluence;
        this.spaces = spaces;
        this.credentials = Map.of(
                "CONFLUENCE_URL",
                confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "local");
        this.environment = environment;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    static LocalSite start(
            Path manifest, @Nullable String ref, int port, Function<String, @Nullable String> environment) {
        LocalSettings settings = LocalSettings.inFolder(
                        ManifestFile.repository(manifest).resolve(FOLDER))
                .withPort(port);
        Set<String> spaces = spaces(manifest, ref, environment);
        for (String space : spaces) {
            settings = settings.withSpace(space, space);
        }
        return new LocalSite(LocalConfluence.start(settings), spaces, environment);
    }

    /** The environment as the engine should see it. */
    @Nullable
    String variable(String name) {
        return HIDDEN.contains(name) ? null : credentials.getOrDefault(name, environment.apply(name));
    }

    /** Whether every space is there that the manifest names now. */
    boolean hasSpacesOf(Path manifest) {
        return spaces.containsAll(spaces(manifest, null, environment));
    }

    /** Scheme, host and port. */
    URI origin() {
        return confluence.origin();
    }

    @Override
    public void close() {
        confluence.close();
    }

    /** The spaces that the manifest names. One that cannot be read has none here; the engine says what is wrong with it. */
    private static Set<String> spaces(
            Path manifest, @Nullable String ref, Function<String, @Nullable String> environment) {
        Set<String> spaces = new TreeSet<>();
        Manifest found = ManifestReading.read(
                        manifest,
                        ref,
                        name -> name.equals("CONFLUENCE_URL") ? "http://127.0.0.1/wiki" : environment.apply(name))
                .manifest();
        if (found != null) {
            spaces.add(found.space());
            for (PageEntry entry : found.pages()) {
                if (entry.space() != null) {
                    spaces.add(entry.space());
                }
            }
        }
        return spaces;
    }
}
