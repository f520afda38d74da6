package io.github.docsync.site;

import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.NotFoundException;
import java.util.Optional;
import java.util.function.Supplier;

/** A call of the client whose failure is told in the engine's words. */
final class ClientCall {
    private ClientCall() {}

    /** What the call gives. */
    static <T> T of(Supplier<T> call) {
        try {
            return call.get();
        } catch (ConfluenceException e) {
            throw failure(e);
        }
    }

    /** The same for a call that gives nothing. */
    static void run(Runnable call) {
        try {
            call.run();
        } catch (ConfluenceException e) {
            throw failure(e);
        }
    }

    /** The same; empty where there is no such thing or it may not be seen. */
    static <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ConfluenceException e) {
            throw failure(e);
        }
    }

    static SiteFailure failure(ConfluenceException e) {
        SiteFailure.Details details = new SiteFailure.Details(
                String.valueOf(e.getMessage()),
                e.attempted(),
                e.statusCode(),
                e.serverMessage().orElse(null),
                e.remedy(),
                e.mayHaveBeenApplied());
        if (e instanceof NotFoundException) {
            return new SiteFailure.Missing(details, e);
        } else if (e instanceof BadRequestException refused) {
            return new SiteFailure.Refused(details, refused.isDuplicateTitle(), e);
        } else if (e instanceof ForbiddenException) {
            return new SiteFailure.Denied(details, e);
        } else if (e instanceof ConflictException) {
            return new SiteFailure.Changed(details, e);
        }
        return new SiteFailure.Outage(details, e);
    }
}
