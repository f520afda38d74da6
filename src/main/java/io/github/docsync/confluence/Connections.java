package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.GatewayEndpoints;
import io.github.docsync.confluence.error.Failure;
import io.github.docsync.confluence.error.UnreachableException;
import io.github.docsync.confluence.transport.Pauses;
import io.github.docsync.confluence.wire.Connection;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections of the Maton gateway; only with {@code MATON_API_KEY}. */
public final class Connections {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Caller caller;
    private final Pauses pauses;

    Connections(Caller caller, Pauses pauses) {
        this.caller = caller;
        this.pauses = pauses;
    }

    /** The connections to Confluence. {@code status} null: in every state. */
    public List<Connection> list(@Nullable String status) {
        return caller.call(GatewayEndpoints.connections(status));
    }

    /** Creates a connection that waits for a person's consent at its {@code url}. */
    public Connection create() {
        // The answer to the creation may name the id only.
        Connection created = caller.call(GatewayEndpoints.create());
        return created.url() == null ? get(created.connectionId()) : created;
    }

    /** Reads a connection. */
    public Connection get(String id) {
        return caller.call(GatewayEndpoints.get(id));
    }

    /** Deletes a connection, and with it the consent. */
    public void delete(String id) {
        caller.call(GatewayEndpoints.delete(id));
    }

    /**
     * Waits until a person has given or refused consent, and gives the connection, which is then active or failed.
     *
     * @throws UnreachableException when nothing was decided in that time
     */
    public Connection awaitDecision(String id, Duration patience) {
        Duration waited = Duration.ZERO;
        while (true) {
            Connection connection = get(id);
            if (!"PENDING".equals(connection.status())) {
                return connection;
            }
            if (waited.compareTo(patience) >= 0) {
                throw new UnreachableException(
                        new Failure(
                                "see connection " + id + " become active",
                                0,
                                "it is still pending after " + patience.toSeconds() + " s",
                                "open " + connection.url() + " in a browser and give your consent",
                                false,
                                null),
                        null);
            }
            pauses.pause(PAUSE);
            waited = waited.plus(PAUSE);
        }
    }
}
