package io.github.docsync.manifest;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a manifest and reports all of its mistakes at once. No input makes it throw. */
public final class ManifestLoader {
    /**
     * @param file the manifest, relative to the repository's root
     * @param content its bytes, which have to be UTF-8
     * @param environment what {@code ${NAME}} in a value stands for; null where a variable is not set
     */
    public LoadedManifest load(DocPath file, byte[] content, Function<String, @Nullable String> environment) {
        return load(file, new String(content, StandardCharsets.UTF_8), environment);
    }

    /** The same for text that is already decoded. */
    public LoadedManifest load(DocPath file, String text, Function<String, @Nullable String> environment) {
        return new LoadedManifest(
                null,
                List.of(Diagnostic.error(
                        "manifest-invalid",
                        SourceLocation.of(file.value()),
                        "manifests cannot be loaded yet",
                        "wait for the next commit")));
    }
}
