package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the global options and the terminal, which belong to the outermost command. */
@Command
public abstract class DocsyncCommand implements Callable<Integer> {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    /**
     * Does the command's work.
     *
     * @return how it ended, which becomes the process's exit code
     * @throws Exception whatever stopped it; {@link Failures} turns it into one line and an exit code
     */
    protected abstract ExitStatus run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run().code();
    }

    protected final GlobalOptions options() {
        return root().options;
    }

    protected final Terminal terminal() {
        return root().terminal;
    }

    /** Where this command's results and remarks go. */
    final Console console() {
        return new Console(terminal(), options());
    }

    /** This command as picocli sees it, for usage errors that picocli cannot find by itself. */
    protected final CommandSpec specification() {
        return specification;
    }

    private RootCommand root() {
        return (RootCommand) specification.root().userObject();
    }
}
