package io.github.docsync.manifest;

import io.github.docsync.model.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of loading a manifest.
 *
 * @param manifest null if and only if a diagnostic is an error
 * @param diagnostics everything found, in the order of the file
 */
public record LoadedManifest(@Nullable Manifest manifest, List<Diagnostic> diagnostics) {
    public LoadedManifest {
        diagnostics = List.copyOf(diagnostics);
    }
}
