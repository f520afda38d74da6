package io.github.docsync.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code docsync} itself: the global options and the list of commands. */
@Command(
        name = "docsync",
        description = "Publishes Markdown that lives in Git to Confluence and keeps both in step.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = VersionText.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        subcommands = {
            ValidateCommand.class,
            PlanCommand.class,
            SyncCommand.class,
            PreviewCommand.class,
            ConvertCommand.class,
            InitCommand.class,
            DoctorCommand.class,
            ApiCommand.class,
            CompletionCommand.class
        })
final class RootCommand implements Runnable {
    @Mixin
    final GlobalOptions options = new GlobalOptions();

    final Terminal terminal;

    @Spec
    private CommandSpec specification = CommandSpec.create();

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(specification.commandLine(), "which command? For example: docsync validate");
    }
}
