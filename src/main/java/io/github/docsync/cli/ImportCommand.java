package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.ImportRequest;
import io.github.docsync.SpaceImport;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.importer.AttachmentChoice;
import io.github.docsync.importer.ImportException;
import io.github.docsync.importer.ImportOptions;
import io.github.docsync.report.ImportText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A space becomes Markdown. */
@Command(
        name = "import",
        footer = {
            "%nExamples:",
            "  docsync import DOCS",
            "  docsync import 98305 --into docs/handbook --attachments all"
        },
        description = "Write a space, or a page and those below it, as Markdown, attachments and a manifest. "
                + "Writes nothing to Confluence, and no file over one that differs.")
final class ImportCommand extends DocsyncCommand {
    @Parameters(paramLabel = "SPACE|PAGE-ID", description = "The space's key, or the id of the topmost page.")
    private String target = "";

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder for the files, relative to the manifest's. Default: docs.")
    private String into = "docs";

    @Option(
            names = "--attachments",
            paramLabel = "used|all|none",
            description = "Which attachments to bring along. Default: those that the text shows or links to.")
    private AttachmentChoice attachments = AttachmentChoice.USED;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--local",
            description =
                    "Import from the Confluence on this machine, with its data in .docsync, instead of a real one.")
    private boolean local;

    @Override
    protected ExitStatus run() {
        Path manifest = ManifestFile.toWrite(terminal(), options());
        try (Progress progress = Progress.on(console());
                LocalSite site = site(manifest)) {
            RequestListener shown = requestListener();
            SpaceImport imported = DocSync.importSpace(new ImportRequest(
                    new ImportOptions(target.strip(), manifest, into, attachments, dryRun),
                    site == null ? terminal().environment()::apply : site::variable,
                    exchange -> {
                        shown.exchanged(exchange);
                        progress.asked();
                    }));
            progress.close();
            ExitStatus status = imported.status();
            if (options().json()) {
                answer().document(ResultJson.of(imported), status);
            } else {
                console().result(ImportText.of(imported.result()));
            }
            console().cost(imported.cost());
            return status;
        } catch (ImportException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable LocalSite site(Path manifest) {
        return local ? LocalSite.start(manifest, null, 0, terminal().environment()) : null;
    }
}
