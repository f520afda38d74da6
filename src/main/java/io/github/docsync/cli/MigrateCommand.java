package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Reads what other publishers noted in the files, so that pages keep their ids. Works offline and changes no file that is there. */
@Command(
        name = "migrate",
        description =
                "Write a sync.yml from what md2conf, mark, confluence-publisher, text2confl or markdown-confluence noted "
                        + "in this repository, so that pages keep their ids. An existing file is never touched.")
final class MigrateCommand extends DocsyncCommand {
    private static final int DEEPEST = 16;

    @Override
    protected ExitStatus run() throws IOException {
        Path named = options().file();
        Path file = terminal().resolve(named == null ? Path.of("sync.yml") : named);
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        Map<String, ForeignPage> pages = pages(folder);
        ForeignSettings settings = ForeignSettings.in(folder);
        if (pages.isEmpty() && settings.tool() == null) {
            throw new UsageException(
                    "no file in " + folder + " holds what another publisher noted; start with 'docsync init'");
        }
        try {
            WholeFile.create(file, manifest(RepositorySurvey.of(folder), settings, pages));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " exists already and was left as it is; name another file with --file");
        }
        long known =
                pages.values().stream().filter(page -> page.pageId() != null).count();
        answer().document(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("file", file.toString())
                                .put("pages", pages.size())
                                .put("withId", known),
                        ExitStatus.IN_STEP);
        if (!options().json()) {
            say(file, settings, pages, known);
        }
        return ExitStatus.IN_STEP;
    }

    private void say(Path file, ForeignSettings settings, Map<String, ForeignPage> pages, long known) {
        TreeSet<String> tools = new TreeSet<>();
        pages.values().forEach(page -> tools.add(page.tool()));
        if (settings.tool() != null) {
            tools.add(settings.tool());
        }
        StringBuilder text =
                new StringBuilder("Wrote " + file + " from what " + String.join(" and ", tools) + " noted: ");
        text.append(pages.size())
                .append(pages.size() == 1 ? " page, " : " pages, ")
                .append(known)
                .append(" with its id.\n");
        if (known < pages.size()) {
            text.append(
                    "A page without an id is found by 'docsync pages list --title TITLE'; add its id to the manifest,"
                            + " or docsync takes it for somebody else's.\n");
        }
        text.append("Next: docsync validate, then docsync plan\n");
        console().result(text.toString());
    }

    /** By path relative to the manifest's folder. */
    private static Map<String, ForeignPage> pages(Path folder) throws IOException {
        Map<String, ForeignPage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (path, attributes) -> attributes.isRegularFile()
                        && path.toString().endsWith(".md")
                        && !path.toString().contains("node_modules"))) {
            files.forEach(path -> {
                ForeignPage page = read(path);
                if (page != null) {
                    pages.put(folder.relativize(path).toString().replace('\\', '/'), page);
                }
            });
        }
        return pages;
    }

    private static @Nullable ForeignPage read(Path file) {
        try {
            return ForeignPage.in(Files.readString(file));
        } catch (MalformedInputException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifest(RepositorySurvey survey, ForeignSettings settings, Map<String, ForeignPage> pages) {
        String space = pages.values().stream()
                .map(ForeignPage::space)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(settings.space());
        StringBuilder text = new StringBuilder();
        line(text, "# yaml-language-server: $schema=https://docsync.github.io/schema/sync.schema.json");
        line(text, "version: 1");
        line(text, "id: " + survey.id() + "   # identity of this manifest in Confluence; do not change it later");
        line(text, "confluence:");
        line(
                text,
                "  url: "
                        + (settings.url() == null
                                ? "${CONFLUENCE_URL:-https://example.atlassian.net/wiki}"
                                : url(settings.url())));
        line(text, "space: " + (space == null ? "DOCS   # fill in the key of your space" : space));
        if (settings.parent() != null) {
            line(text, "parent: \"" + settings.parent() + "\"");
        }
        line(text, "pages:");
        pages.forEach((path, page) -> entry(text, path, page, space));
        String docs = survey.docs();
        if (docs != null && !docs.isEmpty()) {
            line(text, "  - path: " + docs + "/**");
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, String path, ForeignPage page, @Nullable String home) {
        line(text, "  - path: " + quoted(path));
        if (page.pageId() != null) {
            line(text, "    id: \"" + page.pageId() + "\"");
        }
        if (page.title() != null) {
            line(text, "    title: " + quoted(page.title()));
        }
        if (page.space() != null && !page.space().equals(home)) {
            line(text, "    space: " + page.space());
        }
        if (!page.labels().isEmpty()) {
            line(
                    text,
                    "    labels: ["
                            + String.join(
                                    ", ",
                                    page.labels().stream()
                                            .map(MigrateCommand::quoted)
                                            .toList()) + "]");
        }
    }

    private static String url(String text) {
        try {
            return SiteUrl.parse(text).value();
        } catch (IllegalArgumentException e) {
            return "${CONFLUENCE_URL:-https://example.atlassian.net/wiki}";
        }
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
