package io.github.docsync.source;

import io.github.docsync.model.DocPath;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A commit to be made.
 *
 * @param files what changes: the new bytes by path; empty for a file that is removed
 * @param author who gets the credit
 * @param message complete, with its trailers
 */
public record NewCommit(Map<DocPath, Optional<byte[]>> files, Author author, String message) {
    /** A person as commits name people; control characters and angle brackets are left out. */
    public record Author(String name, String email, Instant at) {
        public Author {
            name = clean(name);
            email = clean(email).replace(" ", "");
        }

        /** {@code Name <address>}. */
        public String label() {
            return name + " <" + email + ">";
        }

        private static String clean(String text) {
            return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}<>]+", " ").strip();
        }
    }
}
