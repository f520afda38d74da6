package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.ValidationResult;
import io.github.docsync.report.DiagnosticJson;
import io.github.docsync.report.DiagnosticText;
import picocli.CommandLine.Command;

/** Looks at manifest and files without asking Confluence anything. */
@Command(name = "validate", description = "Look for mistakes in the manifest and its files. Works offline.")
final class ValidateCommand extends DocsyncCommand {
    @Override
    protected ExitStatus run() {
        ValidationResult validation = DocSync.validate(SyncRequest.of(
                ManifestFile.find(terminal(), options()), terminal().environment()::apply));
        ExitStatus status = validation.hasErrors() ? ExitStatus.BAD_INPUT : ExitStatus.IN_STEP;
        Console console = console();
        console.diagnostics(validation.diagnostics());
        if (options().json()) {
            console.document(JsonNodeFactory.instance
                    .objectNode()
                    .put("valid", !validation.hasErrors())
                    .put("pages", validation.pages())
                    .put("exitCode", status.code())
                    .set("diagnostics", DiagnosticJson.of(validation.diagnostics())));
        } else if (validation.hasErrors()) {
            console.stopped(validation.diagnostics());
        } else {
            String remarks = DiagnosticText.count(validation.diagnostics());
            console.result("Valid: " + validation.pages() + " page" + (validation.pages() == 1 ? "" : "s")
                    + (remarks.isEmpty() ? "" : ", " + remarks) + ".\n");
        }
        return status;
    }
}
