package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The connections of the Maton gateway. */
@Command(
        name = "connections",
        footer = {"%nExample:", "  docsync connections list"},
        description = "List, create and delete connections of the Maton gateway to Confluence.")
public final class ConnectionsCommand extends ResourceCommand {
    @Command(description = "List the connections.")
    int list(@Option(names = "--status", description = "ACTIVE, PENDING or FAILED.") @Nullable String status)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.connections().list(status), ResourceColumns.CONNECTIONS);
        }
    }

    @Command(description = "Create a connection and print where to give consent.")
    int create(
            @Option(names = "--wait", description = "Wait until somebody has decided.") boolean wait,
            @Option(
                            names = "--timeout",
                            paramLabel = "SECONDS",
                            description = "With --wait. Default: ${DEFAULT-VALUE}.",
                            defaultValue = "300")
                    int timeout)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Connection created = client.connections().create();
            if (!wait) {
                return show(created, ResourceColumns.CONNECTIONS);
            }
            remark("give your consent at " + created.url());
            Connection decided =
                    client.connections().awaitDecision(created.connectionId(), Duration.ofSeconds(timeout));
            show(decided, ResourceColumns.CONNECTIONS);
            return decided.isActive() ? 0 : failed("the connection is " + decided.status());
        }
    }

    @Command(description = "Show a connection.")
    int get(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.connections().get(id), ResourceColumns.CONNECTIONS);
        }
    }

    @Command(description = "Delete connections, and with them the consent.")
    int delete(@Parameters(paramLabel = "ID", arity = "1..*") List<String> ids, @Mixin Consent consent)
            throws IOException {
        return delete(
                "connection",
                ids,
                false,
                consent,
                (client, id) -> client.connections().delete(id));
    }
}
