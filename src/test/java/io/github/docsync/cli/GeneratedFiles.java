package io.github.docsync.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of this tree that are made from the commands, from the schemas and from the descriptor of the goals, if Maven has made one. Run it in the project's folder after a change
 * of either; {@link GeneratedFilesTest} fails until then.
 */
final class GeneratedFiles {
    private static final String RESOURCES = "src/main/resources/io/github/docsync/cli/";

    private GeneratedFiles() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Path path = Path.of(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    /** Text by path, relative to the project's folder. */
    static Map<String, String> all() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        CompletionScripts scripts = new CompletionScripts();
        for (String shell : CompletionCommand.SHELLS) {
            files.put(RESOURCES + "completion/docsync." + shell, scripts.of(shell));
        }
        ManualPages.all().forEach((name, text) -> files.put("src/main/release/man/man1/" + name, text));
        files.put("docs/commands.md", CommandsPage.text());
        files.put("docs/json.md", JsonPage.text());
        files.put("docs/manifest-reference.md", ManifestReferencePage.text());
        GoalsPage.text().ifPresent(text -> files.put(GoalsPage.FILE, text));
        return files;
    }
}
