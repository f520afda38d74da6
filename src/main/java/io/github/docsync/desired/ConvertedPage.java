package io.github.docsync.desired;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.List;

/**
 * What the conversion of a page's text came to, without its body.
 *
 * @param bodyHash the {@linkplain io.github.docsync.state.PartHashes#brief brief} hash of the storage format
 * @param attachments the files that the body shows or links to
 * @param links the pages that the body links to by title
 * @param diagnostics what was found in the text
 * @param holdsSecret whether the body holds the value of a credential of this run
 */
record ConvertedPage(
        String bodyHash,
        List<PlannedAttachment> attachments,
        List<DocPath> links,
        List<Diagnostic> diagnostics,
        boolean holdsSecret) {
    ConvertedPage {
        attachments = List.copyOf(attachments);
        links = List.copyOf(links);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same without the bytes of what the converter made. */
    ConvertedPage withoutBytes() {
        return new ConvertedPage(
                bodyHash,
                attachments.stream().map(PlannedAttachment::withoutBytes).toList(),
                links,
                diagnostics,
                holdsSecret);
    }
}
