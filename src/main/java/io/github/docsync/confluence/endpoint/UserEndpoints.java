package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.User;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The calls about users. */
public final class UserEndpoints {
    private UserEndpoints() {}

    /** v1 {@code GET /user/current}: whom Confluence takes the caller for; may be nobody. */
    public static Endpoint<User> current() {
        return Endpoint.of(Method.GET, Api.V1, "read your own user", Readers.json(User.class), "/user/current");
    }

    /** {@code POST /users-bulk}, at most 250 account ids. Reads, although it is a POST. */
    public static Endpoint<Slice<User>> byAccountIds(Collection<String> accountIds) {
        return Endpoint.of(
                        Method.POST,
                        Api.V2,
                        "look up " + accountIds.size() + " users",
                        Readers.slice(User.class),
                        "/users-bulk")
                .with(Payload.json(Map.of("accountIds", List.copyOf(accountIds))));
    }
}
