package io.github.docsync;

import io.github.docsync.ConvertedFiles.ConvertedFile;
import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.desired.SinglePages;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts single files of a manifest, offline. */
final class FileConversion {
    private final SyncRequest request;
    private final List<ConvertedFile> converted = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FileConversion(SyncRequest request) {
        this.request = request;
    }

    static ConvertedFiles run(SyncRequest request, List<Path> files, PageOptions options) throws IOException {
        FileConversion conversion = new FileConversion(request);
        try (Snapshot snapshot = Snapshots.open(request.manifest(), request.ref(), request.environment()::get)) {
            conversion.convert(snapshot, files, options);
        } catch (SourceException e) {
            conversion.diagnostics.add(Diagnostic.error(
                    "source", SourceLocation.of(request.manifest().toString()), e.problem(), e.remedy()));
        }
        return new ConvertedFiles(conversion.converted, conversion.diagnostics);
    }

    private void convert(Snapshot snapshot, List<Path> files, PageOptions options) throws IOException {
        LoadedManifest loaded = new ManifestLoader()
                .load(
                        snapshot.manifestPath(),
                        new String(snapshot.read(snapshot.manifestPath()), StandardCharsets.UTF_8),
                        request.environment()::get);
        diagnostics.addAll(loaded.diagnostics());
        Manifest manifest = loaded.manifest();
        if (manifest == null) {
            return;
        }
        try (Diagrams diagrams =
                Diagrams.standard(request.environment()::get, PictureCache.ofUser(request.environment()::get))) {
            MarkdownConverter converter = MarkdownConverter.builder()
                    .settings(manifest.conversion())
                    .diagrams(diagrams)
                    .build();
            SinglePages pages = SinglePages.open(
                    manifest, snapshot, converter, SecretMask.ofEnvironment(request.environment()::get));
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
        Path root = request.manifest().toRealPath();
        for (int i = 0; i < snapshot.manifestPath().value().split("/").length && root.getParent() != null; i++) {
            root = root.getParent();
        }
        Path real = file.toRealPath();
        return DocPath.parse(root.relativize(real).toString().replace('\\', '/'))
                .orElse(new DocPath(String.valueOf(real.getFileName())));
    }
}
