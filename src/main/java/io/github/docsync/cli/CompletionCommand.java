package io.github.docsync.cli;

import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script that lets the shell complete commands and options. The scripts are files of the program: completing starts no Java. */
@Command(
        name = "completion",
        description = "Print a completion script for your shell.",
        footer = {
            "%nExamples:",
            "  source <(docsync completion bash)",
            "  docsync completion zsh > \"$${fpath[1]}/_docsync\"",
            "  docsync completion fish > ~/.config/fish/completions/docsync.fish",
            "  docsync completion powershell | Out-String | Invoke-Expression"
        })
final class CompletionCommand extends DocsyncCommand {
    /** The shells that there are scripts for. */
    static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            description = "bash, zsh, fish or powershell. Default: the shell in use, or bash.")
    private @Nullable String shell;

    @Override
    protected ExitStatus run() throws IOException {
        String wanted = shell == null ? ofUser() : shell.toLowerCase(Locale.ROOT);
        if (!SHELLS.contains(wanted)) {
            throw new UsageException(
                    "there is no completion for " + shell + "; use one of " + String.join(", ", SHELLS));
        }
        answer().text(terminal().output(), "script", script(wanted));
        return ExitStatus.IN_STEP;
    }

    private String ofUser() {
        String path = String.valueOf(terminal().environment().apply("SHELL"));
        String name = path.substring(path.lastIndexOf('/') + 1);
        return SHELLS.contains(name) ? name : "bash";
    }

    private static String script(String shell) throws IOException {
        try (InputStream stream = CompletionCommand.class.getResourceAsStream("completion/docsync." + shell)) {
            if (stream == null) {
                throw new IOException("there is no script for " + shell);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
