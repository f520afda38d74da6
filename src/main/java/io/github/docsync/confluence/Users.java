package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.UserEndpoints;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Vitals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Users. */
public final class Users {
    /** How many account ids Confluence takes in one request. */
    private static final int IDS_PER_REQUEST = 250;

    /** How many the older call takes, which is a GET. */
    private static final int NAMES_PER_REQUEST = 100;

    private final Caller caller;

    Users(Caller caller) {
        this.caller = caller;
    }

    /** Whom Confluence takes the caller for; {@link User#isAnonymous()} where for nobody. */
    public User current() {
        return caller.call(UserEndpoints.current());
    }

    /** The same, with the server's clock and what is left of the budget of requests. */
    public Vitals vitals() {
        return caller.call(UserEndpoints.vitals());
    }

    /** The same as {@link #byAccountIds} by requests that only read, 100 ids each. */
    public List<User> named(Collection<String> accountIds) {
        List<String> all = List.copyOf(accountIds);
        List<User> users = new ArrayList<>(all.size());
        for (int start = 0; start < all.size(); start += NAMES_PER_REQUEST) {
            List<String> chunk = all.subList(start, Math.min(all.size(), start + NAMES_PER_REQUEST));
            users.addAll(caller.call(UserEndpoints.named(chunk)));
        }
        return users;
    }

    /** The users with these account ids, 250 a request; unknown ones are left out. */
    public List<User> byAccountIds(Collection<String> accountIds) {
        List<String> all = List.copyOf(accountIds);
        List<User> users = new ArrayList<>(all.size());
        for (int start = 0; start < all.size(); start += IDS_PER_REQUEST) {
            List<String> chunk = all.subList(start, Math.min(all.size(), start + IDS_PER_REQUEST));
            users.addAll(caller.call(UserEndpoints.byAccountIds(chunk)).results());
        }
        return users;
    }
}
