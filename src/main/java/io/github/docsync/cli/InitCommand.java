package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettingsException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.WholeFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the repository, the environment and, with credentials, at the site, and writes a first manifest that is valid as it is. */
@Command(
        name = "init",
        footer = {"%nExamples:", "  docsync init", "  docsync init --space DOCS", "  docsync -f docs/sync.yml init"},
        description = "Write a first sync.yml for this repository, or at --file. An existing file is never touched.")
final class InitCommand extends DocsyncCommand {
    /** More spaces than these are not offered one by one. */
    private static final int MOST_SPACES = 20;

    @Option(names = "--space", paramLabel = "KEY", description = "The space to publish to.")
    private @Nullable String space;

    @Override
    protected ExitStatus run() throws IOException {
        Path file = ManifestFile.toWrite(terminal(), options());
        if (Files.exists(file)) {
            throw exists(file);
        }
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageException("the folder " + folder + " does not exist; create it first");
        }
        RepositorySurvey survey = RepositorySurvey.of(folder);
        String key = space == null ? chosenSpace() : space;
        try {
            WholeFile.create(file, StarterManifest.of(survey, siteUrl(), key));
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        }
        Path page = survey.docs() == null ? firstPage(folder, survey.id()) : null;
        answer().document(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("file", file.toString())
                                .put("id", survey.id())
                                .put("docs", survey.docs() == null ? "docs" : survey.docs())
                                .put("generator", survey.generator()),
                        ExitStatus.IN_STEP);
        if (!options().json()) {
            say(file, survey, key, page);
        }
        return ExitStatus.IN_STEP;
    }

    private void say(Path file, RepositorySurvey survey, @Nullable String key, @Nullable Path page) {
        StringBuilder text = new StringBuilder("Wrote " + file);
        text.append(", id ").append(survey.id());
        if (survey.docs() != null) {
            text.append(", pages from ").append(survey.docs().isEmpty() ? "this folder" : survey.docs() + "/");
        }
        text.append(survey.generator() == null ? ".\n" : " (" + survey.generator() + ").\n");
        if (page != null) {
            text.append("Wrote ").append(page).append(", as there was no Markdown yet.\n");
        }
        text.append(key == null ? "Fill in the space, then run: docsync validate\n" : "Next: docsync validate\n");
        console().result(text.toString());
    }

    private static UsageException exists(Path file) {
        return new UsageException(file + " already exists; name another file with --file");
    }

    /** Without any Markdown a manifest could name nothing that is there. */
    private static Path firstPage(Path folder, String id) throws IOException {
        Path page = folder.resolve("docs").resolve("index.md");
        Files.createDirectories(page.resolveSibling(""));
        WholeFile.create(page, "# " + id + "\n\nThe first page.\n");
        return page;
    }

    private @Nullable String siteUrl() {
        String url = terminal().environment().apply("CONFLUENCE_URL");
        try {
            return url == null || url.isBlank() ? null : SiteUrl.parse(url).value();
        } catch (IllegalArgumentException e) {
            // It is said by the commands that use it.
            return null;
        }
    }

    /** The only space there is, or the one that a person at the terminal names. */
    private @Nullable String chosenSpace() throws IOException {
        List<Space> spaces = spaces();
        if (!terminal().errorWatched() || options().json()) {
            return spaces.size() == 1 ? spaces.get(0).key() : null;
        }
        spaces.stream()
                .limit(MOST_SPACES)
                .forEach(found -> terminal().error().println("  " + found.key() + "  " + found.name()));
        terminal().error().print("docsync: key of the space: ");
        terminal().error().flush();
        String answer =
                new BufferedReader(new InputStreamReader(terminal().input(), StandardCharsets.UTF_8)).readLine();
        return answer == null || !answer.strip().matches("~?[A-Za-z0-9_.-]+") ? null : answer.strip();
    }

    private List<Space> spaces() {
        if (!terminal().isSet("CONFLUENCE_API_TOKEN")
                && !terminal().isSet("CONFLUENCE_ACCESS_TOKEN")
                && !terminal().isSet("MATON_API_KEY")) {
            return List.of();
        }
        try (ConfluenceClient client = connect(null)) {
            return client.spaces()
                    .list(List.of(), "global", "current", List.of())
                    .first(MOST_SPACES + 1);
        } catch (ConnectionSettingsException | ConfluenceException e) {
            console().progress("the spaces cannot be listed: " + e.getMessage());
            return List.of();
        }
    }
}
