package io.github.docsync.confluence.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cursor in a link to the next slice.
 *
 * <p>Only the cursor is taken and put into our own request. The link itself cannot be followed: behind a gateway it names the site, in
 * searches it lacks {@code /wiki}, and it drops parameters that were sent.
 */
final class Cursors {
    private static final Pattern PARAMETER = Pattern.compile("[?&]cursor=([^&#]*)");
    private static final Pattern LINK_HEADER = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

    private Cursors() {}

    static @Nullable String inLink(@Nullable String link) {
        if (link == null) {
            return null;
        }
        Matcher matcher = PARAMETER.matcher(link);
        if (!matcher.find() || matcher.group(1).isEmpty()) {
            return null;
        }
        // URLDecoder would turn a bare "+", which Base64 cursors contain, into a space.
        return URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static @Nullable String inHeader(@Nullable String linkHeader) {
        if (linkHeader == null) {
            return null;
        }
        Matcher matcher = LINK_HEADER.matcher(linkHeader);
        return matcher.find() ? inLink(matcher.group(1)) : null;
    }
}
