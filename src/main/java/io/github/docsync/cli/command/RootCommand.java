package io.github.docsync.cli.command;

import io.github.docsync.answer.JsonAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code docsync} itself: the global options, and what the command that was named needs to know of this run. */
@Command(
        name = "docsync",
        sortOptions = false,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
public final class RootCommand implements Runnable {
    @Mixin
    final GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    final Terminal terminal;
    final JsonAnswer answer;
    final StopSignal stop;

    /** Addresses on the command line, each of which must belong to the site that is connected to. */
    private final List<GivenAddress> addresses = new ArrayList<>();

    @Spec
    private CommandSpec specification = CommandSpec.create();

    public RootCommand(Terminal terminal, JsonAnswer answer, StopSignal stop) {
        this.terminal = terminal;
        this.answer = answer;
        this.stop = stop;
    }

    /** Notes an address that stood on the command line in an id's place. */
    public void named(GivenAddress address) {
        addresses.add(address);
    }

    /** @throws UsageException if one that stood there belongs to another site */
    void checkAddresses(Supplier<String> site) {
        addresses.forEach(address -> address.checkSite(site.get()));
    }

    /** The options given before or after the command's name. */
    public GlobalOptions options() {
        return options;
    }

    @Override
    public void run() {
        throw new ParameterException(
                specification.commandLine(), "the command is missing; for example: docsync validate");
    }
}
