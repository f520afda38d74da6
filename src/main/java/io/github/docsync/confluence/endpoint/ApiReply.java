package io.github.docsync.confluence.endpoint;

import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer, as a reader sees it.
 *
 * @param status 200 to 299
 * @param headers the first value of a header by its name, or null
 * @param body the decoded body; the transport closes it
 */
public record ApiReply(int status, Function<String, @Nullable String> headers, InputStream body) {
    /** The first value of the header, or null. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }
}
