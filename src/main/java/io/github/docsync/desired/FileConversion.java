package io.github.docsync.desired;

import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.desired.ConvertedFiles.ConvertedFile;
import io.github.docsync.manifest.LoadedManifest;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts single files of a manifest, offline. */
public final class FileConversion {
    private final RepositoryInput input;
    private final List<ConvertedFile> converted = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FileConversion(RepositoryInput input) {
        this.input = input;
    }

    /**
     * Converts, with the links, dialects and titles that the files are published with.
     *
     * @throws IOException if a file cannot be found
     */
    public static ConvertedFiles run(RepositoryInput input, List<Path> files, PageOptions options) throws IOException {
        FileConversion conversion = new FileConversion(input);
        try (Snapshot snapshot = Snapshots.open(input.manifest(), input.ref(), input.environment())) {
            conversion.convert(snapshot, files, options);
        } catch (SourceException e) {
            conversion.diagnostics.add(Diagnostic.error(
                    "source", SourceLocation.of(input.manifest().toString()), e.problem(), e.remedy()));
        }
        return new ConvertedFiles(conversion.converted, conversion.diagnostics);
    }

    private void convert(Snapshot snapshot, List<Path> files, PageOptions options) throws IOException {
        LoadedManifest loaded = new ManifestLoader()
                .load(snapshot.manifestPath(), snapshot.read(snapshot.manifestPath()), input.environment());
        diagnostics.addAll(loaded.diagnostics());
        Manifest manifest = loaded.manifest();
        if (manifest == null) {
            return;
        }
        try (Diagrams diagrams = Diagrams.standard(
                input.environment(),
                PictureCache.ofUser(input.environment()),
                manifest.conversion().kroki())) {
            MarkdownConverter converter = MarkdownConverter.builder()
                    .settings(manifest.conversion())
                    .diagrams(diagrams)
                    .extensionsFound()
                    .build();
            SinglePages pages =
                    SinglePages.open(manifest, snapshot, converter, SecretMask.ofEnvironment(input.environment()));
            for (Path file : files) {
                DocPath path = path(snapshot, file);
                Optional<Conversion> page = pages.convert(path, options);
                if (page.isPresent()) {
                    converted.add(new ConvertedFile(path, pages.title(path).orElse(""), page.get()));
                } else {
                    diagnostics.add(Diagnostic.error(
                            "file-not-published",
                            SourceLocation.of(path.value()),
                            "the manifest " + snapshot.manifestPath() + " does not publish this file",
                            "add an entry for it, or convert it without --file"));
                }
            }
        }
    }

    /** Relative to the repository's root, which lies above the manifest by as many folders as its path has. */
    private DocPath path(Snapshot snapshot, Path file) throws IOException {
        Path root = input.manifest().toRealPath();
        for (int i = 0; i < snapshot.manifestPath().value().split("/").length && root.getParent() != null; i++) {
            root = root.getParent();
        }
        Path real = file.toRealPath();
        return DocPath.parse(root.relativize(real).toString().replace('\\', '/'))
                .orElse(new DocPath(String.valueOf(real.getFileName())));
    }
}
