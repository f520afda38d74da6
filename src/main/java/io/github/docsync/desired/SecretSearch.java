package io.github.docsync.desired;

import io.github.docsync.convert.Attachment;
import io.github.docsync.convert.FileFacts;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** Looks for credentials of this run in files that would be attached. */
final class SecretSearch {
    private SecretSearch() {}

    /** An error of the page for each text file that goes with it and holds one. */
    static List<Diagnostic> in(
            Collection<Attachment> attachments, ReadFiles files, SecretMask secrets, SourceLocation page) {
        return secrets.isEmpty()
                ? List.of()
                : attachments.stream()
                        .filter(attachment -> facts(attachment, files, secrets).holdsSecret())
                        .map(attachment -> Diagnostic.error(
                                "secret-in-page",
                                page,
                                "the attached file '" + attachment.fileName()
                                        + "' holds the value of a credential of this run",
                                "remove it from the file, and replace the credential, since the file tells it"))
                        .toList();
    }

    private static FileFacts facts(Attachment attachment, ReadFiles files, SecretMask secrets) {
        try {
            return attachment.file() == null
                    ? FileFacts.of(attachment.content(), secrets)
                    : files.facts(attachment.file());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
