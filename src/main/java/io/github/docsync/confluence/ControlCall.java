package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.SpaceEndpoints;
import io.github.docsync.confluence.endpoint.UserEndpoints;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.UnauthorizedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a 404 or an empty list means, by asking for things that must be there: the caller's own user and the space.
 *
 * <p>Confluence's REST API v2 answers 404 alike for what was deleted, for what may not be seen, and for bad credentials; and a site's
 * app access rules can show an OAuth 2.0 app an empty space. So a deletion is concluded only from {@link Absence#MISSING}.
 */
public final class ControlCall {
    private final Caller caller;

    ControlCall(Caller caller) {
        this.caller = caller;
    }

    /**
     * Decides what an absence means.
     *
     * @param spaceId the space in which something was expected; null: only the credentials are checked
     */
    public Absence check(@Nullable String spaceId) {
        Absence user = user();
        if (user == Absence.BAD_CREDENTIALS || spaceId == null) {
            return user;
        }
        try {
            caller.call(SpaceEndpoints.get(spaceId));
            return Absence.MISSING;
        } catch (NotFoundException | ForbiddenException e) {
            return user == Absence.MISSING ? Absence.SPACE_NOT_VISIBLE : Absence.UNDECIDED;
        } catch (UnauthorizedException e) {
            return e.isMissingScope() ? Absence.UNDECIDED : Absence.BAD_CREDENTIALS;
        } catch (ConfluenceException e) {
            return Absence.UNDECIDED;
        }
    }

    private Absence user() {
        try {
            return caller.call(UserEndpoints.current()).isAnonymous() ? Absence.BAD_CREDENTIALS : Absence.MISSING;
        } catch (UnauthorizedException e) {
            // A token without the scope for users may well be good for pages.
            return e.isMissingScope() ? Absence.UNDECIDED : Absence.BAD_CREDENTIALS;
        } catch (ForbiddenException e) {
            // v1 answers unknown callers with 403 "Current user not permitted to use Confluence".
            return Absence.BAD_CREDENTIALS;
        } catch (ConfluenceException e) {
            return Absence.UNDECIDED;
        }
    }
}
