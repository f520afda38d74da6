package io.github.docsync.confluence.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to Confluence failed. The message is a whole sentence for people: what was attempted, on what, what came back, and the next
 * step. It never holds a secret.
 */
public abstract sealed class ConfluenceException extends RuntimeException
        permits BadRequestException,
                UnauthorizedException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                GoneException,
                TooLargeException,
                RateLimitedException,
                ServerErrorException,
                UnexpectedResponseException,
                UnreachableException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    ConfluenceException(Failure failure, @Nullable Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    /** What was attempted, on what, such as {@code read page 123}. */
    public String attempted() {
        return failure.attempted();
    }

    /** The next step, as an instruction to the person who runs docsync. */
    public String remedy() {
        return failure.remedy();
    }

    /** The status of the answer, or 0 where there was none. */
    public int statusCode() {
        return failure.statusCode();
    }

    /** What the server said, in one line; empty where it said nothing that a person can read. */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(failure.serverMessage());
    }

    /**
     * True when a write may have taken effect although it failed: its answer was lost, or a server error came back. Look before
     * repeating it.
     */
    public boolean mayHaveBeenApplied() {
        return failure.mayHaveBeenApplied();
    }

    /** How long the server asked to wait before the next attempt, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.retryAfter());
    }

    /** All that is known. */
    public Failure failure() {
        return failure;
    }

    final boolean is(KnownError error) {
        return error.isIn(failure.serverMessage());
    }
}
