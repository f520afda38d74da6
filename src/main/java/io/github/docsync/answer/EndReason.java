package io.github.docsync.answer;

import io.github.docsync.ExitStatus;
import io.github.docsync.actual.SiteException;
import io.github.docsync.confluence.ConnectionSettingsException;
import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.GoneException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.RateLimitedException;
import io.github.docsync.confluence.error.ServerErrorException;
import io.github.docsync.confluence.error.TooLargeException;
import io.github.docsync.confluence.error.UnauthorizedException;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.model.UnwritableException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Why a command or a goal ended as it did, for machines: the key {@code reason} of each document and of the event {@code exit}. */
public enum EndReason {
    OK(ExitStatus.IN_STEP),
    CHANGES(ExitStatus.CHANGES),
    MISTAKES(ExitStatus.BAD_INPUT),
    USAGE(ExitStatus.BAD_INPUT),
    CREDENTIALS(ExitStatus.BAD_INPUT),
    REFUSED(ExitStatus.REFUSED),
    INCOMPLETE(ExitStatus.FAILED),
    BAD_REQUEST(ExitStatus.FAILED),
    UNAUTHORIZED(ExitStatus.FAILED),
    FORBIDDEN(ExitStatus.FAILED),
    NOT_FOUND(ExitStatus.FAILED),
    CONFLICT(ExitStatus.FAILED),
    GONE(ExitStatus.FAILED),
    TOO_LARGE(ExitStatus.FAILED),
    RATE_LIMITED(ExitStatus.FAILED),
    SERVER_ERROR(ExitStatus.FAILED),
    UNEXPECTED_RESPONSE(ExitStatus.FAILED),
    UNREACHABLE(ExitStatus.FAILED),
    UNWRITABLE(ExitStatus.FAILED),
    UNREADABLE(ExitStatus.FAILED),
    INTERNAL(ExitStatus.FAILED),
    INTERRUPTED(ExitStatus.INTERRUPTED);

    private final ExitStatus status;

    EndReason(ExitStatus status) {
        this.status = status;
    }

    /** Why one ended that ran to its end. */
    public static EndReason of(ExitStatus status) {
        return switch (status) {
            case IN_STEP -> OK;
            case CHANGES -> CHANGES;
            case BAD_INPUT -> MISTAKES;
            case REFUSED -> REFUSED;
            case FAILED -> INCOMPLETE;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    /** Why one ended that something stopped. */
    public static EndReason of(Exception failure) {
        if (failure instanceof ConfluenceException refusal) {
            return of(refusal);
        } else if (failure instanceof SiteException) {
            return NOT_FOUND;
        } else if (failure instanceof ConnectionSettingsException) {
            return CREDENTIALS;
        } else if (failure instanceof UnwritableException) {
            return UNWRITABLE;
        }
        return failure instanceof IOException || failure instanceof UncheckedIOException ? UNREADABLE : INTERNAL;
    }

    private static EndReason of(ConfluenceException failure) {
        if (failure instanceof BadRequestException) {
            return BAD_REQUEST;
        } else if (failure instanceof UnauthorizedException) {
            return UNAUTHORIZED;
        } else if (failure instanceof ForbiddenException) {
            return FORBIDDEN;
        } else if (failure instanceof NotFoundException) {
            return NOT_FOUND;
        } else if (failure instanceof ConflictException) {
            return CONFLICT;
        } else if (failure instanceof GoneException) {
            return GONE;
        } else if (failure instanceof TooLargeException) {
            return TOO_LARGE;
        } else if (failure instanceof RateLimitedException) {
            return RATE_LIMITED;
        } else if (failure instanceof ServerErrorException) {
            return SERVER_ERROR;
        }
        return failure instanceof UnreachableException ? UNREACHABLE : UNEXPECTED_RESPONSE;
    }

    public ExitStatus status() {
        return status;
    }

    /** As it stands in JSON, such as {@code not-found}. */
    public String word() {
        return EnumSpelling.of(this);
    }
}
