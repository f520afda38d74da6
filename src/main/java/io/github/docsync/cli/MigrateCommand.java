package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.cli.migrate.ForeignPage;
import io.github.docsync.cli.migrate.ForeignSettings;
import io.github.docsync.cli.migrate.MigratedManifest;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Reads what other publishers noted in the files, so that pages keep their ids. Works offline and changes no file that is there. */
@Command(
        name = "migrate",
        footer = {"%nExample:", "  docsync migrate"},
        description =
                "Write a sync.yml from what md2conf, mark, confluence-publisher, text2confl or markdown-confluence"
                        + " noted in this repository, so that pages keep their ids. An existing file is never touched.")
final class MigrateCommand extends DocsyncCommand {
    private static final int DEEPEST = 16;

    @Override
    protected ExitStatus run() throws IOException {
        Path file = ManifestFile.toWrite(terminal(), options());
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        ForeignSettings settings = ForeignSettings.in(folder);
        Map<String, ForeignPage> pages = pages(folder, settings);
        if (pages.values().stream().noneMatch(ForeignPage::published) && settings.tool() == null) {
            throw new UsageException(folder + " has nothing of another publisher in it; start with 'docsync init'");
        }
        try {
            RepositorySurvey survey = RepositorySurvey.of(folder);
            WholeFile.create(
                    file, MigratedManifest.of(survey.id(), docs(folder, survey, settings, pages), settings, pages));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " already exists; name another file with --file");
        }
        long published = pages.values().stream().filter(ForeignPage::published).count();
        long known = pages.values().stream()
                .filter(page -> page.published() && page.pageId() != null)
                .count();
        answer().document(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("file", file.toString())
                                .put("pages", published)
                                .put("withId", known),
                        ExitStatus.IN_STEP);
        if (!options().json()) {
            say(file, settings, pages, published, known);
        }
        return ExitStatus.IN_STEP;
    }

    /** The folder of all pages: the one that the other publisher names, if it is there, else the likeliest. */
    private static @Nullable String docs(
            Path folder, RepositorySurvey survey, ForeignSettings settings, Map<String, ForeignPage> pages) {
        String named = settings.docs();
        if (named != null && !named.isEmpty() && Files.isDirectory(folder.resolve(named))) {
            return named;
        }
        // A manifest needs pages: its tool publishes the whole folder, or no Markdown at all.
        if (pages.isEmpty() || "".equals(named)) {
            return survey.docs() == null ? "docs" : survey.docs();
        }
        // A tree must not publish what the other publisher never did: mark leaves out files without its comments.
        boolean onlyNoted = !pages.isEmpty()
                && pages.values().stream().allMatch(page -> page.tool().equals("mark"));
        return onlyNoted || "".equals(survey.docs()) ? null : survey.docs();
    }

    private void say(Path file, ForeignSettings settings, Map<String, ForeignPage> pages, long published, long known) {
        TreeSet<String> tools = new TreeSet<>();
        pages.values().forEach(page -> tools.add(page.tool()));
        if (settings.tool() != null) {
            tools.add(settings.tool());
        }
        StringBuilder text =
                new StringBuilder("Wrote " + file + " from what " + String.join(" and ", tools) + " noted: ");
        text.append(published)
                .append(published == 1 ? " page, " : " pages, ")
                .append(known)
                .append(" with its id.\n");
        if (known < published) {
            text.append(
                    "A page without an id is found by 'docsync pages list --title TITLE'; add its id to the manifest,"
                            + " or docsync treats it as somebody else's.\n");
        }
        pages.forEach((path, page) -> page.leftOver().forEach(left -> console().progress(path + ": " + left)));
        text.append("Next: docsync validate, then docsync plan\n");
        console().result(text.toString());
    }

    /** By path relative to the manifest's folder. */
    private static Map<String, ForeignPage> pages(Path folder, ForeignSettings settings) throws IOException {
        Map<String, ForeignPage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (path, attributes) -> attributes.isRegularFile()
                        && path.toString().endsWith(".md")
                        && !path.toString().contains("node_modules"))) {
            files.forEach(path -> {
                ForeignPage page = read(path, settings);
                if (page != null) {
                    pages.put(folder.relativize(path).toString().replace('\\', '/'), page);
                }
            });
        }
        return pages;
    }

    private static @Nullable ForeignPage read(Path file, ForeignSettings settings) {
        try {
            String name = file.getFileName().toString();
            return DecodedText.strict(Files.readAllBytes(file))
                    .map(text -> ForeignPage.in(text, name.substring(0, name.lastIndexOf('.')), settings))
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
