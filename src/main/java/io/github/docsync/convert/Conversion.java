package io.github.docsync.convert;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A page in Confluence's storage format, and what goes with it.
 *
 * @param storage the body
 * @param attachments the files that the body refers to, in the order of their first use
 * @param linkedPages the files of the published pages that the body links to by title, in the order of their first use
 * @param diagnostics what a person should know; a broken link is a warning with the code {@code link-broken}, which the
 *     manifest's policy may raise to an error
 */
public record Conversion(
        StorageBody storage, List<Attachment> attachments, Set<DocPath> linkedPages, List<Diagnostic> diagnostics) {
    public Conversion {
        attachments = List.copyOf(attachments);
        linkedPages = Collections.unmodifiableSet(new LinkedHashSet<>(linkedPages));
        diagnostics = List.copyOf(diagnostics);
    }

    /** The text of the body, well-formed storage format. */
    public String body() {
        return storage.text();
    }
}
