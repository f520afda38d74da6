package io.github.docsync.importer;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.desired.ConversionListener;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.desired.TreeRecords;
import io.github.docsync.manifest.LoadedManifest;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import io.github.docsync.storage.StorageLimits;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds what {@code sync} would want of the written files, and compares it with what was read. */
final class TreeCheck {
    private TreeCheck() {}

    /** The files whose page would not be what it is, with the body that it would have; empty where it would have none. */
    static Map<DocPath, Optional<StorageBody>> changed(Path manifestFile, List<PlacedPage> pages) throws IOException {
        Map<DocPath, Optional<StorageBody>> changed = new TreeMap<>();
        try (Snapshot snapshot = Snapshots.open(manifestFile, null, name -> null)) {
            LoadedManifest loaded =
                    new ManifestLoader().load(snapshot.manifestPath(), Files.readAllBytes(manifestFile), name -> null);
            Manifest manifest = loaded.manifest();
            if (manifest == null) {
                throw new IllegalStateException("the manifest written is not valid: " + loaded.diagnostics());
            }
            MarkdownConverter converter =
                    MarkdownConverter.builder().settings(manifest.conversion()).build();
            DesiredTree tree = DesiredTree.build(
                    manifest,
                    snapshot,
                    converter.parser(),
                    converter,
                    SecretMask.of(List.of()),
                    TreeRecords.none(),
                    ConversionListener.NONE);
            Set<String> mistaken = tree.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(diagnostic -> diagnostic.location().file())
                    .collect(Collectors.toSet());
            for (PlacedPage page : pages) {
                DesiredPage desired = tree.pages().get(page.path());
                if (desired == null || mistaken.contains(page.path().value()) || !isSame(page.found(), desired)) {
                    changed.put(
                            page.path(),
                            Optional.ofNullable(desired)
                                    .map(DesiredPage::content)
                                    .map(PageContent::body));
                }
            }
        } catch (SourceException e) {
            throw new IOException(e.getMessage(), e);
        }
        return changed;
    }

    private static boolean isSame(FoundPage found, DesiredPage desired) {
        StorageBody body = desired.content().body();
        return desired.summary().title().equals(found.title())
                && StorageLimits.fits(body.text())
                && EditorNoise.isSame(found.body(), body);
    }
}
