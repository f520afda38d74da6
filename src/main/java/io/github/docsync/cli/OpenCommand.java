package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncRequest;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.GivenAddress;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.manifest.PathGlob;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.DiagnosticJson;
import io.github.docsync.report.PageAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leads from a file to its page. Only reads. */
@Command(
        name = "open",
        description = "Open a file's page in the browser, or without a file the top page. Prints the address.",
        footer = {
            "%nExamples:",
            "  docsync open",
            "  docsync open docs/guide.md",
            "  docsync open --print docs/guide.md"
        })
final class OpenCommand extends DocsyncCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of the manifest.")
    private @Nullable Path file;

    @Option(names = "--print", description = "Only print the address.")
    private boolean printOnly;

    @Override
    protected ExitStatus run() throws IOException {
        Path manifest = ManifestFile.find(terminal(), options());
        String path = file == null ? null : relative(manifest, terminal().resolve(file));
        SyncRequest request = SyncRequest.builder(manifest, terminal().environment()::apply)
                .only(path == null ? null : PathGlob.quote(path))
                .requests(requestListener())
                .build();
        PlanResult planned = DocSync.plan(request);
        Plan plan = planned.plan();
        if (plan == null && path != null && isUnmatched(planned)) {
            throw new UsageException(file + " is not published by " + manifest + "; add it to 'pages' there");
        }
        if (plan == null) {
            console().diagnostics(planned.diagnostics());
            console().stopped(planned.diagnostics());
            ObjectNode mistakes = JsonNodeFactory.instance.objectNode();
            mistakes.set("diagnostics", DiagnosticJson.of(planned.diagnostics()));
            answer().document(mistakes, ExitStatus.BAD_INPUT);
            return ExitStatus.BAD_INPUT;
        }
        return show(path == null ? PageAddress.ofTop(plan, null) : address(plan));
    }

    private static boolean isUnmatched(PlanResult planned) {
        return planned.diagnostics().stream()
                .filter(Diagnostic::isError)
                .allMatch(mistake -> mistake.code().equals("only-unmatched"));
    }

    private ExitStatus show(@Nullable String address) throws IOException {
        String what = file == null ? "the top page" : file.toString();
        if (address == null) {
            throw new UsageException(what + " is not published yet; publish it with 'docsync sync'");
        }
        answer().document(JsonNodeFactory.instance.objectNode().put("url", address), ExitStatus.IN_STEP);
        if (!options().json()) {
            terminal().output().println(address);
        }
        if (!printOnly && !options().json() && terminal().outputWatched()) {
            WebBrowser.open(address, terminal(), console());
        }
        return ExitStatus.IN_STEP;
    }

    /** The page of the only file that the plan is about. */
    private static @Nullable String address(Plan plan) {
        for (Action action : plan.actions()) {
            if (!action.removes() && action.pageId() != null) {
                return PageAddress.of(plan.base().site(), action.pageId());
            }
        }
        return null;
    }

    private String relative(Path manifest, Path named) {
        if (GivenAddress.of(String.valueOf(file)).isPresent()
                || String.valueOf(file).matches("https?:/.*")) {
            throw new UsageException("the argument is an address; name a file of the manifest");
        }
        if (!Files.isRegularFile(named)) {
            throw new UsageException(
                    Files.isDirectory(named)
                            ? file + " is a folder; name a file of the manifest"
                            : "there is no file " + file + "; check the name");
        }
        Path folder = manifest.toAbsolutePath().normalize().resolveSibling("").normalize();
        Path absolute = named.toAbsolutePath().normalize();
        if (!absolute.startsWith(folder)) {
            throw new UsageException(file + " is not in the folder of " + manifest + "; name a file of the manifest");
        }
        return folder.relativize(absolute).toString().replace('\\', '/');
    }
}
