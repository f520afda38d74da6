package io.github.docsync.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import io.github.docsync.answer.EndReason;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.manifest.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the global options and the terminal, which belong to the outermost command. */
@Command
public abstract class DocsyncCommand implements Callable<Integer> {
    @Spec
    private CommandSpec specification = CommandSpec.create();

    private Supplier<String> site = () -> "";

    /**
     * Does the command's work.
     *
     * @return how it ended, which becomes the process's exit code
     * @throws Exception whatever stopped it; the caller turns it into one line and an exit code
     */
    protected abstract ExitStatus run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run().code();
    }

    public final GlobalOptions options() {
        return root().options;
    }

    public final Terminal terminal() {
        return root().terminal;
    }

    /** What a machine gets. */
    protected final JsonAnswer answer() {
        return root().answer;
    }

    /** The answer for machines where it is what Confluence said. */
    protected final void answer(JsonNode said) {
        answer().said(said);
    }

    /** The answer for machines where there is nothing to show but what was done. */
    protected final void answer(String done) {
        answer().document(JsonNodeFactory.instance.objectNode().put("done", done), ExitStatus.IN_STEP);
    }

    /** The answer for machines where something could not be done. */
    protected final void answerFailed(String problem) {
        answer().failed(EndReason.INCOMPLETE, problem, "look at it in Confluence, and try again");
    }

    /** What a signal does. */
    public final StopSignal stop() {
        return root().stop;
    }

    /**
     * A client of the site that the environment, or else the manifest if there is one, names. With {@code -vv} its requests
     * are shown on standard error.
     *
     * @throws io.github.docsync.confluence.ConnectionSettingsException if something is missing from the environment
     */
    protected final ConfluenceClient connect() {
        Path file = ManifestFile.findIfPresent(terminal(), options());
        Manifest manifest = file == null
                ? null
                : ManifestReading.read(file, null, terminal().environment()).manifest();
        return connect(manifest == null ? null : manifest.url());
    }

    /** The same for a manifest that is known already. */
    protected final ConfluenceClient connect(@Nullable String manifestUrl) {
        ConnectionSettings settings =
                ConnectionSettings.fromEnvironment(terminal().environment(), manifestUrl);
        ConfluenceClient client = ConfluenceClient.connect(settings, requestListener());
        site = client::siteUrl;
        try {
            root().checkAddresses(client::siteUrl);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
        return client;
    }

    /** An address as people can open it, of which Confluence told the path alone; only while the client is open. */
    protected final String inFull(String path) {
        return path.startsWith("/") ? site.get() + path : path;
    }

    /** Shows requests on standard error with {@code -vv}, secrets masked. */
    public final RequestListener requestListener() {
        if (options().verbosity() < 2) {
            return RequestListener.none();
        }
        Console console = console();
        return exchange -> console.progress(exchange.toString());
    }

    /** Where this command's results and remarks go. */
    protected final Console console() {
        return new Console(terminal(), options(), answer());
    }

    /** This command as picocli sees it, for usage errors that picocli cannot find by itself. */
    protected final CommandSpec specification() {
        return specification;
    }

    /** Notes an address that was given in place of an id or a path; it must belong to the site that is connected to. */
    protected final void named(GivenAddress address) {
        root().named(address);
    }

    private RootCommand root() {
        return (RootCommand) specification.root().userObject();
    }
}
