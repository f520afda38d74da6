package io.github.docsync.confluence.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches requests go by; it cannot change them. Called on the thread that makes the call, after each attempt. */
@FunctionalInterface
public interface RequestListener {
    /** An attempt has ended. */
    void exchanged(Exchange exchange);

    /** Takes no notice. */
    static RequestListener none() {
        return exchange -> {};
    }

    /**
     * One attempt. Holds no secret: they are masked in the address, and no header or body is shown.
     *
     * @param method the HTTP method
     * @param url where it went first
     * @param attempt counts from 1
     * @param status of the answer, or 0 where there was none
     * @param took from sending to the end of the answer
     * @param problem why there was no answer, or null
     * @param traceId Atlassian's name for the request, for its support, or null
     */
    record Exchange(
            String method,
            String url,
            int attempt,
            int status,
            Duration took,
            @Nullable String problem,
            @Nullable String traceId) {
        /** One line, such as {@code GET https://acme.atlassian.net/wiki/api/v2/pages/1 -> 200 in 120 ms}. */
        @Override
        public String toString() {
            return method + " " + url + (attempt > 1 ? " (attempt " + attempt + ")" : "") + " -> "
                    + (status == 0 ? problem : Integer.toString(status)) + " in " + took.toMillis() + " ms"
                    + (traceId == null ? "" : ", trace " + traceId);
        }
    }
}
