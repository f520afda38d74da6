package io.github.docsync.cli;

import io.github.docsync.cli.resources.AttachmentsCommand;
import io.github.docsync.cli.resources.BlogPostsCommand;
import io.github.docsync.cli.resources.CommentsCommand;
import io.github.docsync.cli.resources.ConnectionsCommand;
import io.github.docsync.cli.resources.CustomContentCommand;
import io.github.docsync.cli.resources.FoldersCommand;
import io.github.docsync.cli.resources.LabelsCommand;
import io.github.docsync.cli.resources.PagesCommand;
import io.github.docsync.cli.resources.SearchCommand;
import io.github.docsync.cli.resources.SitesCommand;
import io.github.docsync.cli.resources.SpacesCommand;
import io.github.docsync.cli.resources.TasksCommand;
import io.github.docsync.cli.resources.UsersCommand;
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
        versionProvider = Version.class,
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
            SearchCommand.class,
            PagesCommand.class,
            SpacesCommand.class,
            BlogPostsCommand.class,
            CommentsCommand.class,
            AttachmentsCommand.class,
            TasksCommand.class,
            LabelsCommand.class,
            CustomContentCommand.class,
            FoldersCommand.class,
            UsersCommand.class,
            ConnectionsCommand.class,
            SitesCommand.class,
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
