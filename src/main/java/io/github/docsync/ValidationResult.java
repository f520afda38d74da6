package io.github.docsync;

import io.github.docsync.desired.DialectsFound;
import io.github.docsync.model.Diagnostic;
import java.util.List;

/**
 * What an offline look at manifest and files found.
 *
 * @param pages how many pages the manifest publishes
 * @param dialects what the pages are written in beyond plain Markdown, by folder
 * @param diagnostics every mistake and warning, in the order of files and lines
 */
public record ValidationResult(int pages, List<DialectsFound> dialects, List<Diagnostic> diagnostics) {
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
