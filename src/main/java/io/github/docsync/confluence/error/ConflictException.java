package io.github.docsync.confluence.error;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 409: somebody else changed it meanwhile, or something with that key exists. Read again, then decide; never force. */
public final class ConflictException extends ConfluenceException {
    private static final long serialVersionUID = 1;

    public ConflictException(Failure failure) {
        super(failure, null);
    }

    private static final Pattern CURRENT = Pattern.compile("[Cc]urrent [Vv]ersion(?: is)?: \\[?(\\d+)");

    /** The version that Confluence holds, where its answer names it ({@code Current Version: [5]}). */
    public OptionalInt currentVersion() {
        Matcher matcher = CURRENT.matcher(serverMessage().orElse(""));
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /**
     * Whether Confluence only tripped over itself ({@code OptimisticLockException}, {@code stale data}, {@code concurrently updated}):
     * nothing was changed, and the same write may succeed after a fresh read.
     */
    public boolean isTransient() {
        return is(KnownError.TRANSIENT_CONFLICT);
    }
}
