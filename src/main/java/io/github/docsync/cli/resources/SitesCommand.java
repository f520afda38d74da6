package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The sites that the credentials reach. */
@Command(
        name = "sites",
        footer = {"%nExample:", "  docsync sites list"},
        description = "List the sites that your access token or gateway connection reaches.")
public final class SitesCommand extends ResourceCommand {
    @Command(description = "List the sites with their cloud ids and granted scopes.")
    int list() throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.sites(), ResourceColumns.SITES);
        }
    }
}
