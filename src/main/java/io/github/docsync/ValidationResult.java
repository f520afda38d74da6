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
 * @param strict whether warnings count as mistakes
 */
public record ValidationResult(int pages, List<DialectsFound> dialects, List<Diagnostic> diagnostics, boolean strict) {
    /** Whether there is no mistake, and where it is strict no warning either. */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(strict ? Diagnostic::isAdverse : Diagnostic::isError);
    }
}
