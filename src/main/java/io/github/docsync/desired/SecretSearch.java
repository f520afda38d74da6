package io.github.docsync.desired;

import io.github.docsync.convert.Attachment;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Looks for credentials of this run in files that would be attached. */
final class SecretSearch {
    /** Longer text files are not searched. */
    private static final int LONGEST = 32 * 1024 * 1024;

    /** As Git tells text from the rest: a NUL byte at the beginning. */
    private static final int BEGINNING = 8000;

    private SecretSearch() {}

    /** An error of the page for each text file that goes with it and holds one. */
    static List<Diagnostic> in(Collection<Attachment> attachments, SecretMask secrets, SourceLocation page) {
        return secrets.isEmpty()
                ? List.of()
                : attachments.stream()
                        .filter(attachment -> attachment.size() <= LONGEST)
                        .filter(attachment ->
                                isFound(secrets, attachment.content().get()))
                        .map(attachment -> Diagnostic.error(
                                "secret-in-page",
                                page,
                                "the attached file '" + attachment.fileName()
                                        + "' holds the value of a credential of this run",
                                "remove it from the file, and replace the credential, since the file tells it"))
                        .toList();
    }

    private static boolean isFound(SecretMask secrets, byte[] content) {
        for (int i = 0; i < Math.min(content.length, BEGINNING); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return secrets.finds(new String(content, StandardCharsets.UTF_8));
    }
}
