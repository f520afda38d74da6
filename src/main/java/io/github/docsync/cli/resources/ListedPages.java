package io.github.docsync.cli.resources;

import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.wire.PageStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pages or blog posts a list of one space holds. */
class ListedPages {
    @Option(names = "--title", description = "With exactly this title, in upper or lower case.")
    @Nullable
    String title;

    @Option(names = "--status", split = ",", description = "current, archived, trashed, deleted or draft.")
    List<PageStatus> statuses = new ArrayList<>();

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description = "id, title, created-date or modified-date; -id reverses the order.")
    @Nullable
    String sort;

    final PageFilter filter() {
        return PageFilter.all().withTitle(title).withStatuses(statuses).sortedBy(sort);
    }
}
