package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.FolderSite;
import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.desired.ConvertedFiles;
import io.github.docsync.desired.ConvertedFiles.ConvertedFile;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.WholeFile;
import io.github.docsync.report.DiagnosticJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Markdown in, storage format out; offline, and with a manifest only where one is named. */
@Command(
        name = "convert",
        footer = {"%nExamples:", "  docsync convert docs/guide.md", "  docsync convert --drop-title < guide.md"},
        description = "Convert Markdown, from files or standard input, to Confluence's storage format. Works offline.")
final class ConvertCommand extends DocsyncCommand {
    private static final DocPath STANDARD_INPUT = new DocPath("stdin.md");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Markdown files; without any, standard input. With --file they are converted as that manifest"
                    + " publishes them.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--drop-title", description = "Leave out the first heading of level 1, as publishing does.")
    private boolean dropTitle;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "Write to this file, or for several files into this folder, instead of standard output.")
    private @Nullable Path output;

    @Override
    protected ExitStatus run() throws IOException {
        if (files.size() > 1 && output == null && !options().json()) {
            throw new UsageException("several files need a folder for their output; name one with --output");
        }
        List<Diagnostic> ofManifest = new ArrayList<>();
        List<ConvertedFile> results =
                options().file() == null || files.isEmpty() ? converted(sources()) : ofManifest(ofManifest);
        List<Diagnostic> all = new ArrayList<>(ofManifest);
        results.forEach(result -> all.addAll(result.conversion().diagnostics()));
        all.forEach(terminal().error()::println);
        boolean mistaken = all.stream().anyMatch(Diagnostic::isError);
        ExitStatus status = mistaken ? ExitStatus.BAD_INPUT : ExitStatus.IN_STEP;
        write(results);
        answer().document(json(results), status);
        return status;
    }

    /** Files as the manifest that is named with {@code --file} publishes them. */
    private List<ConvertedFile> ofManifest(List<Diagnostic> diagnostics) throws IOException {
        List<Path> resolved = new ArrayList<>();
        for (Path argument : files) {
            resolved.add(existing(argument));
        }
        try (Progress progress = Progress.on(console())) {
            SyncRequest request = SyncRequest.builder(
                            ManifestFile.find(terminal(), options()), terminal().environment()::apply)
                    .listener(progress.listener())
                    .build();
            ConvertedFiles converted =
                    DocSync.convert(request, resolved, PageOptions.defaults().withDroppedTitleHeading(dropTitle));
            diagnostics.addAll(converted.diagnostics());
            return converted.files();
        }
    }

    private List<ConvertedFile> converted(List<Source> sources) {
        PageOptions pageOptions = PageOptions.defaults().withDroppedTitleHeading(dropTitle);
        try (Diagrams diagrams = terminal().diagrams();
                Progress progress = Progress.on(console())) {
            MarkdownConverter converter =
                    MarkdownConverter.builder().diagrams(diagrams).build();
            List<ConvertedFile> results = new ArrayList<>();
            for (Source source : sources) {
                source.site().noteLinks(source.document());
                results.add(new ConvertedFile(
                        source.document().path(),
                        source.site().title(source.document()),
                        converter.convert(source.document(), source.site(), pageOptions)));
                progress.converted(results.size(), sources.size());
            }
            return results;
        }
    }

    private record Source(FolderSite site, ParsedDocument document) {}

    private List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        if (files.isEmpty()) {
            FolderSite site = new FolderSite(terminal().workingDirectory());
            String text = GivenText.ofStandardInput(terminal());
            sources.add(new Source(site, site.document(STANDARD_INPUT, text)));
        }
        Map<Path, Path> roots = new LinkedHashMap<>();
        for (Path argument : files) {
            Path file = existing(argument);
            roots.put(file, rootOf(file));
        }
        Map<Path, FolderSite> sites = new HashMap<>();
        for (Path root : Set.copyOf(roots.values())) {
            List<DocPath> folders = roots.keySet().stream()
                    .filter(file -> root.equals(roots.get(file)))
                    .map(file -> pathIn(root, file).folder())
                    .distinct()
                    .toList();
            sites.put(root, new FolderSite(root, folders));
        }
        for (Map.Entry<Path, Path> file : roots.entrySet()) {
            FolderSite site = Objects.requireNonNull(sites.get(file.getValue()));
            DocPath path = pathIn(file.getValue(), file.getKey());
            sources.add(new Source(site, site.document(path, GivenText.ofFile(file.getKey()))));
        }
        return sources;
    }

    private static DocPath pathIn(Path root, Path file) {
        return DocPath.of(root.relativize(file).toString().replace('\\', '/'));
    }

    private Path existing(Path argument) {
        Path file = terminal().resolve(argument);
        if (Files.isDirectory(file)) {
            throw new UsageException(argument + " is a folder; name the files in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + argument + "; check the name");
        }
        return file;
    }

    /** The folder whose files a page may refer to: the repository, else the current folder, else the file's own. */
    private Path rootOf(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        Path here = terminal().workingDirectory().normalize();
        return file.startsWith(here) ? here : file.resolveSibling("").normalize();
    }

    private void write(List<ConvertedFile> results) throws IOException {
        if (output == null) {
            if (!options().json() && !results.isEmpty()) {
                terminal().output().println(results.get(0).conversion().body());
            }
        } else {
            Path target = terminal().resolve(output);
            for (ConvertedFile result : results) {
                Path file = results.size() == 1 && !Files.isDirectory(target)
                        ? target
                        : target.resolve(result.path().value() + ".xhtml");
                Files.createDirectories(file.resolveSibling(""));
                WholeFile.write(file, terminal().mask().mask(result.conversion().body()) + "\n");
                if (!options().json()) {
                    terminal().output().println(file);
                }
            }
        }
    }

    private static ObjectNode json(List<ConvertedFile> results) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode pages = answer.putArray("pages");
        for (ConvertedFile result : results) {
            ObjectNode page = pages.addObject()
                    .put("path", result.path().value())
                    .put("title", result.title())
                    .put("body", result.conversion().body());
            ArrayNode attachments = page.putArray("attachments");
            result.conversion()
                    .attachments()
                    .forEach(attachment -> attachments
                            .addObject()
                            .put("fileName", attachment.fileName())
                            .put("mediaType", attachment.mediaType())
                            .put("size", attachment.size())
                            .put("sha256", attachment.sha256().hex()));
            page.set("diagnostics", DiagnosticJson.of(result.conversion().diagnostics()));
        }
        return answer;
    }
}
