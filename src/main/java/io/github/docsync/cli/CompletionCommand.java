package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that lets the shell complete commands and options. */
@Command(name = "completion", description = "Print a completion script for bash or zsh: source <(docsync completion)")
final class CompletionCommand extends DocsyncCommand {
    @Override
    protected ExitStatus run() {
        terminal()
                .output()
                .print(AutoComplete.bash("docsync", CommandList.all(new RootCommand(terminal(), answer(), stop()))));
        return ExitStatus.IN_STEP;
    }
}
