package io.github.docsync.cli.resources;

import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.confluence.ConfluenceClient;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Search by CQL. */
@Command(
        name = "search",
        description = "Search by CQL. The index lags behind by seconds to minutes.",
        footer = {"%nExample:", "  docsync search 'space = DOCS and title ~ \"install\"'"})
public final class SearchCommand extends DocsyncCommand {
    @Parameters(paramLabel = "CQL", description = "Confluence's query language.")
    private String cql = "";

    @Mixin
    private ListOptions wanted = new ListOptions();

    @Override
    protected ExitStatus run() throws IOException {
        try (ConfluenceClient client = connect()) {
            new Results(terminal(), options(), this::answer, this::inFull)
                    .show(client.search(cql), wanted, ResourceColumns.HITS);
        }
        return ExitStatus.IN_STEP;
    }
}
