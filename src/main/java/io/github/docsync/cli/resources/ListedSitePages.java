package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.PageFilter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which pages or blog posts a list of the whole site holds. */
final class ListedSitePages extends ListedPages {
    @Option(names = "--space", paramLabel = "KEY", split = ",", description = "In these spaces, by key or id.")
    List<String> spaces = new ArrayList<>();

    @Option(names = "--id", paramLabel = "ID", split = ",", description = "With these ids, at most 250.")
    List<String> ids = new ArrayList<>();

    PageFilter filter(ConfluenceClient client) {
        return filter().withIds(ids)
                .withSpaces(spaces.stream()
                        .map(space -> ResourceCommand.spaceId(client, space))
                        .toList());
    }
}
