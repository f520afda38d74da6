package io.github.docsync.cli;

/** {@code docsync --help}: the commands in groups, the global options, examples. Needs no command to be built. */
final class RootHelp {
    private static final String OPTIONS = """
              -f, --file=FILE   the manifest; default: sync.yml here or in a folder above
                  --json        print the result as JSON: one document, or events for sync
                  --no-color    print without colours; the variable NO_COLOR does the same
              -v, --verbose     say more; -vv also shows every request
              -h, --help        show help, also of a command: docsync plan --help
              -V, --version     show the version
            """;

    private static final String EXAMPLES = """
              docsync init                     write a first sync.yml
              docsync sync --local             publish to a Confluence on this machine
              docsync preview                  look at the pages, following the files
              docsync plan --diff              what would change in Confluence, line by line
              docsync sync                     publish
            """;

    private static final String TOPICS = """
            Topics: docsync help manifest|markdown|environment|exit-codes|json
            Documentation: https://github.com/docsync/docsync
            """;

    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    private RootHelp(boolean colour) {
        this.colour = colour;
    }

    static String text(boolean colour) {
        return new RootHelp(colour).write();
    }

    private String write() {
        text.append("Usage: docsync [-f FILE] [--json] [--no-color] [-v] COMMAND\n");
        text.append("Publishes Markdown that lives in Git to Confluence and keeps both in step.\n");
        for (CommandList.Group group : CommandList.groups()) {
            heading(group.heading());
            for (CommandList.Entry entry : group.commands()) {
                text.append("  ")
                        .append(entry.name())
                        .append(" ".repeat(16 - entry.name().length()));
                text.append(entry.summary()).append('\n');
            }
        }
        heading("Options");
        text.append(OPTIONS);
        heading("Examples");
        text.append(EXAMPLES);
        return text.append('\n').append(TOPICS).toString();
    }

    private void heading(String heading) {
        text.append('\n')
                .append(colour ? "\u001B[1m" + heading + ":\u001B[0m" : heading + ":")
                .append('\n');
    }
}
