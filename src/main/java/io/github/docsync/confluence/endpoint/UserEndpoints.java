package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Vitals;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about users. */
public final class UserEndpoints {
    private UserEndpoints() {}

    /** v1 {@code GET /user/current}: whom Confluence takes the caller for; may be nobody. */
    public static Endpoint<User> current() {
        return Endpoint.of(Method.GET, Api.V1, "read your own user", Readers.json(User.class), "/user/current");
    }

    /** The same call, with what the answer's headers tell about clock and budget. */
    public static Endpoint<Vitals> vitals() {
        ReplyReader<User> reader = Readers.json(User.class);
        return Endpoint.of(Method.GET, Api.V1, "read your own user", reply -> vitals(reply, reader), "/user/current");
    }

    private static Vitals vitals(ApiReply reply, ReplyReader<User> reader) throws IOException {
        return new Vitals(
                reader.read(reply),
                time(reply.header("Date")),
                number(reply.header("X-RateLimit-Limit")),
                number(reply.header("X-RateLimit-Remaining")),
                "true".equalsIgnoreCase(reply.header("X-RateLimit-NearLimit")));
    }

    private static @Nullable Instant time(@Nullable String date) {
        try {
            return date == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** v1 {@code GET /user/bulk}, at most 100 account ids. */
    public static Endpoint<List<User>> named(Collection<String> accountIds) {
        Endpoint<List<User>> endpoint = Endpoint.of(
                Method.GET,
                Api.V1,
                "look up " + accountIds.size() + " users",
                Readers.rows("results", User.class),
                "/user/bulk");
        for (String id : accountIds) {
            endpoint = endpoint.query("accountId", id);
        }
        return endpoint;
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
