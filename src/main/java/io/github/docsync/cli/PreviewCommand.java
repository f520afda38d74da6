package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import picocli.CommandLine.Command;

/** Serves the pages. */
@Command(name = "preview", description = "Publish to a Confluence on this machine, show it, and follow the files.")
final class PreviewCommand extends DocsyncCommand {
    @Override
    protected ExitStatus run() {
        return ExitStatus.IN_STEP;
    }
}
