package io.github.docsync.desired;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.manifest.LoadedManifest;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.manifest.OnlyGlob;
import io.github.docsync.manifest.PathGlob;
import io.github.docsync.model.CacheFolder;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on Git's side of a run.
 *
 * @param snapshot the files; null when they cannot be read
 * @param manifest null when it has a mistake
 * @param tree null when there is no manifest
 * @param diagnostics everything found on the way
 * @param isManifestMistaken whether the repository or the manifest has a mistake, as far as that is known without the pages
 * @param isStrict whether a warning or a held page is enough to stop the run
 * @param diagrams what draws the pictures; null when there is no manifest
 */
public record LoadedRepository(
        @Nullable Snapshot snapshot,
        @Nullable Manifest manifest,
        @Nullable DesiredTree tree,
        List<Diagnostic> diagnostics,
        boolean isManifestMistaken,
        boolean isStrict,
        @Nullable Diagrams diagrams)
        implements AutoCloseable {
    /** Reads manifest and files; sends nothing, and never fails on bad input. */
    public static LoadedRepository read(RepositoryInput input) {
        Snapshot snapshot;
        try {
            Snapshot opened = Snapshots.open(input.manifest(), input.ref(), input.environment());
            snapshot = input.branch() == null ? opened : opened.publishedFrom(input.branch());
        } catch (SourceException e) {
            return new LoadedRepository(
                    null,
                    null,
                    null,
                    List.of(Diagnostic.error(
                            "source", SourceLocation.of(input.manifest().toString()), e.problem(), e.remedy())),
                    true,
                    input.strict(),
                    null);
        }
        List<Diagnostic> diagnostics = new ArrayList<>(snapshot.diagnostics());
        LoadedManifest loaded = new ManifestLoader()
                .load(snapshot.manifestPath(), snapshot.read(snapshot.manifestPath()), input.environment());
        diagnostics.addAll(loaded.diagnostics());
        Manifest manifest = loaded.manifest();
        boolean mistaken = diagnostics.stream().anyMatch(Diagnostic::isError);
        if (manifest == null) {
            return new LoadedRepository(snapshot, null, null, diagnostics, mistaken, input.strict(), null);
        }
        Diagrams diagrams = Diagrams.standard(
                input.environment(),
                PictureCache.ofUser(input.environment()),
                manifest.conversion().kroki());
        MarkdownConverter converter = MarkdownConverter.builder()
                .settings(manifest.conversion())
                .diagrams(diagrams)
                .extensionsFound()
                .build();
        SecretMask secrets = SecretMask.ofEnvironment(input.environment());
        DesiredTree tree = DesiredTree.build(
                manifest,
                snapshot,
                converter.parser(),
                converter,
                secrets,
                records(input, secrets, converter.identity()),
                input.listener());
        diagnostics.addAll(tree.diagnostics());
        PathGlob only = OnlyGlob.of(input.only(), manifest);
        if (only != null && tree.pages().keySet().stream().noneMatch(path -> only.matches(path))) {
            mistaken = true;
            diagnostics.add(Diagnostic.error(
                    "only-unmatched",
                    SourceLocation.of(snapshot.manifestPath().value()),
                    "no page of this manifest matches --only " + input.only(),
                    "check the glob; it is relative to the manifest's folder"));
        }
        boolean strict = input.strict() || (manifest.strict() && !input.lenient());
        return new LoadedRepository(snapshot, manifest, tree, diagnostics, mistaken, strict, diagrams);
    }

    /** One for each manifest of this machine; with other credentials other pages may hold one. */
    private static TreeRecords records(RepositoryInput input, SecretMask secrets, String extensions) {
        CacheFolder folder = CacheFolder.ofUser(input.environment(), "trees");
        String owner = input.manifest().toAbsolutePath().normalize().toString();
        return BuildFingerprint.current()
                .map(program -> TreeRecords.in(
                        folder, owner, program + " " + secrets.fingerprint().hex() + " " + extensions))
                .orElseGet(TreeRecords::none);
    }

    /** Whether nothing may be sent: for a mistake of the manifest, or where the run is strict, for any mistake and any warning. */
    public boolean stopsRun() {
        return tree == null
                || isManifestMistaken
                || tree.isUnfit()
                || (isStrict && diagnostics.stream().anyMatch(Diagnostic::isAdverse));
    }

    @Override
    public void close() {
        if (diagrams != null) {
            diagrams.close();
        }
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
