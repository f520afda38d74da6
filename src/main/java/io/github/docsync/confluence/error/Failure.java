package io.github.docsync.confluence.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failed call. Holds no secret: neither headers nor bodies that were sent.
 *
 * @param attempted what was attempted, on what, such as {@code read page 123}
 * @param statusCode of the answer, or 0 where there was none
 * @param serverMessage what the server said, in one line, or null where it said nothing that a person can read
 * @param remedy the next step, as an instruction
 * @param mayHaveBeenApplied whether a write may have taken effect although it failed
 * @param retryAfter how long the server asked to wait, or null
 */
public record Failure(
        String attempted,
        int statusCode,
        @Nullable String serverMessage,
        String remedy,
        boolean mayHaveBeenApplied,
        @Nullable Duration retryAfter) {
    String sentence() {
        StringBuilder text = new StringBuilder("cannot ").append(attempted).append(": ");
        if (statusCode == 0) {
            text.append(serverMessage == null ? "no answer" : serverMessage);
        } else {
            text.append("Confluence answered ").append(statusCode);
            if (serverMessage != null) {
                text.append(" (").append(serverMessage).append(')');
            }
        }
        if (mayHaveBeenApplied) {
            text.append("; the change may have been made nevertheless");
        }
        return text.append("; ").append(remedy).toString();
    }
}
