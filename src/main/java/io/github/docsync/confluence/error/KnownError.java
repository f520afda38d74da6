package io.github.docsync.confluence.error;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Errors that Confluence tells apart by its words alone: the status is shared with others, and there is no code. The one place that knows
 * these words; what they mean elsewhere is asked of the exceptions. Each was seen in answers of Confluence Cloud.
 */
public enum KnownError {
    /** 400. */
    DUPLICATE_TITLE("page with this title already exists", "page already exists with the same title"),
    /** 400. */
    MALFORMED_BODY("error parsing xhtml"),
    /** 400, for storage format that the editor cannot hold. */
    NOT_CONVERTIBLE("cannot be converted to new editor format"),
    /** 400. */
    DUPLICATE_ATTACHMENT("same file name as an existing attachment"),
    /** 400, of the gateway. */
    NO_CONNECTION("connection"),
    /** 401. */
    MISSING_SCOPE("scope does not match"),
    /** 403. */
    NO_ACCESS("not permitted to use confluence", "cannot access confluence"),
    /** 403. */
    XSRF("xsrf"),
    /** 409: nothing was changed, and the same write may succeed after a fresh read. */
    TRANSIENT_CONFLICT("optimisticlock", "stale data", "concurrently updated", "transaction rolled back");

    private final Pattern words;

    KnownError(String... words) {
        this.words = Pattern.compile(
                Stream.of(words).map(Pattern::quote).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    /** Whether an answer says so; its status is not looked at. */
    public boolean isIn(@Nullable String message) {
        return message != null && words.matcher(message).find();
    }
}
