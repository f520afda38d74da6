package io.github.docsync.cli;

import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.ManifestReading;
import io.github.docsync.desired.ExistingPages;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.local.PageSeed;
import io.github.docsync.local.web.GitLinks;
import io.github.docsync.local.web.Notices;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.manifest.ParentReference;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private final Named named;

    private LocalSite(LocalConfluence confluence, Named named, Function<String, @Nullable String> environment) {
        this.confluence = confluence;
        this.named = named;
        this.credentials = Map.of(
                "CONFLUENCE_URL",
                confluence.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                // Any token is accepted; a word would be masked wherever it stands in a message.
                "CONFLUENCE_API_TOKEN",
                UUID.randomUUID().toString());
        this.environment = environment;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     */
    static LocalSite start(
            Path manifest, @Nullable String ref, int port, Function<String, @Nullable String> environment) {
        return start(manifest, ref, port, false, environment);
    }

    /** @param controlled whether tests of other tools may order faults from it */
    static LocalSite start(
            Path manifest,
            @Nullable String ref,
            int port,
            boolean controlled,
            Function<String, @Nullable String> environment) {
        LocalSettings settings = LocalSettings.inFolder(
                        ManifestFile.repository(manifest).resolve(FOLDER))
                .withPort(port)
                .withControl(controlled);
        Named named = Named.in(manifest, ref, environment, file -> true);
        for (String space : named.spaces()) {
            // The homepage has the space's name for its title, which must not be one that a page of a manifest wants.
            settings = settings.withSpace(space, space + " (local)");
        }
        for (PageSeed page : named.pages()) {
            settings = settings.withPage(page);
        }
        return new LocalSite(LocalConfluence.start(settings), named, environment);
    }

    /** The environment as the engine should see it. */
    @Nullable
    String variable(String name) {
        return HIDDEN.contains(name) ? null : credentials.getOrDefault(name, environment.apply(name));
    }

    /** What the engine should see in place of the environment's own variables; an empty one is to be taken for unset. */
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(credentials);
        HIDDEN.forEach(name -> variables.put(name, ""));
        return variables;
    }

    /**
     * Whether every space and page is there that the manifest and its files name now.
     *
     * @param changed the files and folders that may name others than before; absolute
     */
    boolean hasWhatIsNamedIn(Path manifest, Set<Path> changed) {
        boolean anything = changed.contains(manifest.toAbsolutePath().normalize())
                || changed.stream().anyMatch(Files::isDirectory);
        Path root = ManifestFile.repository(manifest);
        Named now =
                Named.in(manifest, null, environment, file -> anything || changed.contains(root.resolve(file.value())));
        return named.spaces().containsAll(now.spaces()) && named.pages().containsAll(now.pages());
    }

    /** From now on the pages show what has changed since this moment. */
    void compareWithNow(String name) {
        confluence.compareWithNow(name);
    }

    /** From now on every page of a manifest counts as new. */
    void compareWithNothing(String name) {
        confluence.compareWithNothing(name);
    }

    /** From now on pages link to where their files are seen on their Git host. */
    void link(Provenance provenance) {
        confluence.link(new GitLinks() {
            @Override
            public Optional<String> file(String path) {
                // Whoever may write properties may write any path there.
                return DocPath.parse(path).flatMap(provenance::browseUrl);
            }

            @Override
            public Optional<String> commit(String sha) {
                return Optional.ofNullable(provenance.remote()).map(remote -> remote.commitUrl(sha));
            }
        });
    }

    /** Whether pages load pictures that stand elsewhere on the web. */
    void showRemotePictures(boolean wanted) {
        confluence.showRemotePictures(wanted);
    }

    /** Prepares in the background what people will search. */
    void expectSearches() {
        confluence.expectSearches();
    }

    /** Whether an export would replace nothing in the folder but what an earlier one wrote. */
    static boolean mayExportTo(Path folder) throws IOException {
        return LocalConfluence.mayExportTo(folder);
    }

    /** Writes the pages as files that need no server, into a folder without files of anybody else. */
    void export(Path folder) throws IOException {
        confluence.export(folder);
    }

    /** What to tell those who look at the pages. */
    Notices notices() {
        return confluence.notices();
    }

    /** The page that {@link #origin()} leads a browser to. */
    void startAt(String pageId) {
        confluence.startAt(pageId);
    }

    /** Scheme, host and port. */
    URI origin() {
        return confluence.origin();
    }

    @Override
    public void close() {
        confluence.close();
    }

    /**
     * What of the real site the manifest names, which a local one has not by itself. A manifest that cannot be read names nothing here; the
     * engine says what is wrong with it.
     *
     * @param spaces by their keys
     * @param pages by their ids: those to take over, and those to hang others under
     */
    private record Named(Set<String> spaces, Set<PageSeed> pages) {
        static Named in(
                Path manifest,
                @Nullable String ref,
                Function<String, @Nullable String> environment,
                Predicate<DocPath> looksAt) {
            Named named = new Named(new TreeSet<>(), new LinkedHashSet<>());
            Manifest found = ManifestReading.read(
                            manifest,
                            ref,
                            name -> name.equals("CONFLUENCE_URL") ? "http://127.0.0.1/wiki" : environment.apply(name))
                    .manifest();
            if (found != null) {
                named.add(found.space(), found.parent());
                for (PageEntry entry : found.pages()) {
                    String space = entry.space() == null ? found.space() : entry.space();
                    named.add(space, entry.pageId());
                    named.add(space, entry.parent() instanceof ParentReference.Content parent ? parent.id() : null);
                }
                try (Snapshot snapshot = Snapshots.open(manifest, ref, environment)) {
                    ExistingPages.named(found, snapshot, looksAt).forEach((id, space) -> named.add(space, id));
                } catch (SourceException e) {
                    // The engine will meet the same obstacle, and say so.
                    return named;
                }
            }
            return named;
        }

        private void add(String space, @Nullable String id) {
            spaces.add(space);
            if (id != null && id.matches("[1-9][0-9]{0,17}")) {
                pages.add(new PageSeed(Long.parseLong(id), space));
            }
        }
    }
}
