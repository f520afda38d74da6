package io.github.docsync.desired;

import io.github.docsync.convert.Conversion;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.List;

/**
 * Files of a manifest as they are converted for publishing.
 *
 * @param files in the order asked for; none where the manifest has a mistake
 * @param diagnostics the manifest's mistakes, and one for each file that it does not publish
 */
public record ConvertedFiles(List<ConvertedFile> files, List<Diagnostic> diagnostics) {
    public ConvertedFiles {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * One file.
     *
     * @param path relative to the repository's root
     * @param title the page's title
     * @param conversion its body and what goes with it
     */
    public record ConvertedFile(DocPath path, String title, Conversion conversion) {}
}
