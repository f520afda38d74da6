package io.github.docsync.cli.command;

import io.github.docsync.manifest.LoadedManifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The manifest alone, for commands that need to know the site or the spaces but not the pages. */
public final class ManifestReading {
    private ManifestReading() {}

    /**
     * Reads it; what is wrong with it is among the diagnostics.
     *
     * @param ref the revision to read it at; null for the working tree
     */
    public static LoadedManifest read(
            Path manifest, @Nullable String ref, Function<String, @Nullable String> environment) {
        try {
            if (ref == null) {
                DocPath name = new DocPath(manifest.getFileName().toString());
                return new ManifestLoader().load(name, Files.readAllBytes(manifest), environment);
            }
            try (Snapshot snapshot = Snapshots.open(manifest, ref, environment)) {
                DocPath path = snapshot.manifestPath();
                return new ManifestLoader().load(path, snapshot.read(path), environment);
            }
        } catch (SourceException e) {
            return unreadable(manifest, e.problem(), e.remedy());
        } catch (IOException e) {
            return unreadable(manifest, "cannot be read (" + e.getMessage() + ")", "check its name and permissions");
        }
    }

    private static LoadedManifest unreadable(Path manifest, String problem, String remedy) {
        return new LoadedManifest(
                null,
                List.of(Diagnostic.error(
                        "manifest-unreadable", SourceLocation.of(manifest.toString()), problem, remedy)));
    }
}
