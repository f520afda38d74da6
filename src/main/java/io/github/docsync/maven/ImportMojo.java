package io.github.docsync.maven;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.ImportRequest;
import io.github.docsync.SpaceImport;
import io.github.docsync.SyncRequest;
import io.github.docsync.answer.ResultJson;
import io.github.docsync.importer.AttachmentChoice;
import io.github.docsync.importer.ImportOptions;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.report.ImportText;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a space, or a page and those below it, as Markdown, attachments and a manifest; writes nothing to Confluence. */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not import once more
@Mojo(name = "import", requiresProject = false, aggregator = true, inheritByDefault = false, threadSafe = true)
public final class ImportMojo extends ConnectedMojo {
    /** The space's key, or the id of the topmost page. */
    @Parameter(property = "docsync.import", required = true)
    private @Nullable String target;

    /** The folder for the files, relative to the manifest's. */
    @Parameter(property = "docsync.into", defaultValue = "docs")
    private @Nullable String into;

    /** Which attachments to bring along: used, all or none. */
    @Parameter(property = "docsync.attachments", defaultValue = "used")
    private @Nullable String attachments;

    /** Say what would be written, and write nothing. */
    @Parameter(property = "docsync.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    ExitStatus run(JsonFile answer, SyncRequest.Environment environment) {
        SpaceImport imported = DocSync.importSpace(new ImportRequest(
                new ImportOptions(
                        target == null ? "" : target, manifest(), into == null ? "docs" : into, choice(), dryRun),
                environment,
                exchange -> getLog().debug(exchange.toString())));
        answer.answer().document(ResultJson.of(imported), imported.status());
        log(ImportText.of(imported.result()));
        log(imported.cost().toString());
        return imported.status();
    }

    private AttachmentChoice choice() {
        String word = attachments == null ? "used" : attachments;
        return EnumSpelling.parse(AttachmentChoice.class, word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("docsync.attachments is '" + word
                        + "'; it can be one of " + String.join(", ", EnumSpelling.all(AttachmentChoice.class))));
    }
}
