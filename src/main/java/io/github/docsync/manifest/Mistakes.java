package io.github.docsync.manifest;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a manifest, so that one run names everything. */
final class Mistakes {
    static final String INVALID = "manifest-invalid";
    static final String MISSING = "manifest-missing-key";
    static final String UNKNOWN = "manifest-unknown-key";
    static final String VARIABLE = "manifest-variable";
    static final String VARIABLE_LITERAL = "manifest-variable-literal";
    static final String PATH = "manifest-path";
    static final String DUPLICATE = "manifest-duplicate";
    static final String VERSION = "manifest-version";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(String code, SourceLocation location, String problem, String remedy) {
        add(Diagnostic.error(code, location, problem, remedy));
    }

    void warn(String code, SourceLocation location, String problem, String remedy) {
        add(Diagnostic.warning(code, location, problem, remedy));
    }

    void add(Diagnostic diagnostic) {
        // An anchor's value is read once for each of its aliases.
        if (!diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    boolean any() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    LoadedManifest loaded(@Nullable Manifest manifest) {
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort(Comparator.comparingInt(
                        (Diagnostic diagnostic) -> diagnostic.location().line())
                .thenComparingInt(diagnostic -> diagnostic.location().column()));
        return new LoadedManifest(any() ? null : manifest, sorted);
    }
}
