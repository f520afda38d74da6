package io.github.docsync.importer;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an earlier import left behind. */
public final class EarlierImport {
    private EarlierImport() {}

    /** The site that its manifest names; null where there is none. */
    public static @Nullable String site(Path manifestFile, Function<String, @Nullable String> environment) {
        if (!Files.isRegularFile(manifestFile)) {
            return null;
        }
        try {
            Manifest manifest = new ManifestLoader()
                    .load(
                            DocPath.of(String.valueOf(manifestFile.getFileName())),
                            Files.readAllBytes(manifestFile),
                            environment)
                    .manifest();
            return manifest == null ? null : manifest.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
