package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.ValidationResult;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.manifest.DialectName;
import io.github.docsync.report.DiagnosticText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at manifest and files without asking Confluence anything. */
@Command(
        name = "validate",
        footer = {"%nExamples:", "  docsync validate", "  docsync validate --strict", "  docsync validate --ref main"},
        description = "Look for mistakes in the manifest and its files. Works offline.")
final class ValidateCommand extends DocsyncCommand {
    @Option(
            names = "--ref",
            paramLabel = "REV",
            description = "Look at what stands at this commit, tag or branch, the manifest included. "
                    + "Default: the working tree.")
    private @Nullable String ref;

    @Option(names = "--strict", description = "Exit with 2 on warnings, too.")
    private boolean strict;

    @Override
    protected ExitStatus run() {
        ValidationResult validation = validate();
        ExitStatus status = validation.isValid() ? ExitStatus.IN_STEP : ExitStatus.BAD_INPUT;
        Console console = console();
        console.diagnostics(validation.diagnostics());
        if (options().json()) {
            answer().document(ResultJson.of(validation), status);
        } else if (!validation.isValid()) {
            console.stopped(validation.diagnostics());
        } else {
            String remarks = DiagnosticText.count(validation.diagnostics());
            console.result("Valid: " + validation.pages() + " page" + (validation.pages() == 1 ? "" : "s")
                    + (remarks.isEmpty() ? "" : ", " + remarks) + ".\n" + described(validation));
        }
        return status;
    }

    private ValidationResult validate() {
        try (Progress progress = Progress.on(console())) {
            return DocSync.validate(SyncRequest.builder(
                            ManifestFile.find(terminal(), options(), ref),
                            terminal().environment()::apply)
                    .ref(ref)
                    .strict(strict)
                    .listener(progress.listener())
                    .build());
        }
    }

    /** One line for each folder: {@code docs/: Hugo}. */
    private static String described(ValidationResult validation) {
        return validation.dialects().stream()
                .map(found -> (found.folder().isRoot() ? "." : found.folder()) + "/: "
                        + found.names().stream().map(DialectName::shown).collect(Collectors.joining(", ")) + "\n")
                .collect(Collectors.joining());
    }
}
