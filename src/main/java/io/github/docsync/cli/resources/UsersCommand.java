package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.User;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Users. */
@Command(
        name = "users",
        footer = {"%nExample:", "  docsync users current"},
        description = "Show yourself and others.")
public final class UsersCommand extends ResourceCommand {
    @Command(description = "Show which user Confluence sees.")
    int current() throws IOException {
        try (ConfluenceClient client = connect()) {
            User user = client.users().current();
            show(user, ResourceColumns.USERS);
            return user.isAnonymous() ? failed("Confluence sees an anonymous user; check the credentials") : 0;
        }
    }

    @Command(description = "Look up users by their account ids.")
    int get(@Parameters(paramLabel = "ACCOUNT-ID", arity = "1..*") List<String> ids) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.users().byAccountIds(ids), ResourceColumns.USERS);
        }
    }
}
