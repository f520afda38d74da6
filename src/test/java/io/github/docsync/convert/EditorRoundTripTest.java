package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.canonical.EditorNoise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every block of two repositories' pages goes through Atlassian's own editor code and comes back (storage → editor → storage): nothing of
 * what that code does by itself may look like an edit. Needs {@code ../shared}, Node.js, Chromium and, the first time, the npm registry;
 * without them it says that it was skipped.
 */
@EnabledIfSystemProperty(named = "docsync.test.editor", matches = "true", disabledReason = "takes a minute")
class EditorRoundTripTest {
    private static final Path ORACLE = Path.of("../shared/oracle");
    private static final Path FOLDER = Path.of("target/editor").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothing_that_the_editor_does_by_itself_is_an_edit(TestReporter reporter) throws Exception {
        install();
        List<String> blocks = blocks();
        Path input = Files.writeString(FOLDER.resolve("blocks.json"), JSON.writeValueAsString(blocks));
        Path output = FOLDER.resolve("results.json");
        assertThat(run("node", "roundtrip.mjs", input.toString(), output.toString()))
                .isZero();
        JsonNode results = JSON.readTree(output.toFile());

        int same = 0;
        int unreadable = 0;
        List<String> edits = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (results.get(i).isNull()) {
                unreadable++;
            } else if (EditorNoise.isSame(blocks.get(i), results.get(i).asText())) {
                same++;
            } else if (!EditorNoise.isSame(
                    withoutLosses(blocks.get(i)), withoutLosses(results.get(i).asText()))) {
                edits.add(blocks.get(i) + "\n=> " + results.get(i).asText());
            }
        }
        reporter.publishEntry(Map.of(
                "blocks", String.valueOf(blocks.size()),
                "the same", String.valueOf(same),
                "unreadable", String.valueOf(unreadable)));
        assertThat(edits).isEmpty();
        assertThat(same).isGreaterThan(blocks.size() * 9 / 10);
    }

    /**
     * Without what this version of the editor's code (2022, with a stand-in for one package) loses where today's does not: spaces next to
     * elements, in code as well, the alignment of paragraphs, the first number of a list, and formats of code and links inside one another.
     */
    private static String withoutLosses(String storage) {
        StringBuilder kept = new StringBuilder();
        String formatted = Canonical.of(storage)
                .replaceAll(" style=\"text-align: \\w+;?\"", "")
                .replaceAll("<ol start=\"\\d+\">", "<ol>")
                .replaceAll("\\s+/>", "/>")
                .replaceAll("</?(?:code|em|strong|a|sup|sub|u|span|del)(?: [^>]*)?>", "");
        for (String part : formatted.split("(?=<)|(?<=>)", -1)) {
            kept.append(
                    part.startsWith("<![CDATA[") || !part.startsWith("<") ? part.replaceAll("[\\s\u00a0]+", "") : part);
        }
        return kept.toString();
    }

    private static List<String> blocks() {
        MarkdownConverter converter = MarkdownConverter.builder().build();
        Set<String> blocks = new LinkedHashSet<>();
        for (String name : List.of("argo-cd", "rust-reference")) {
            Path root = Path.of("../shared/corpora", name);
            assumeTrue(Files.isDirectory(root), () -> "skipped: " + root + " is not there");
            FolderSite site = new FolderSite(root);
            site.pages()
                    .values()
                    .forEach(page ->
                            StorageParser.parse(converter
                                            .convert(page, site, PageOptions.defaults())
                                            .body())
                                    .nodes()
                                    .stream()
                                    .map(EditorRoundTripTest::text)
                                    .filter(block -> !block.isBlank())
                                    .forEach(blocks::add));
        }
        return List.copyOf(blocks);
    }

    private static String text(StorageNode node) {
        return new StorageDocument(List.of(node)).toStorage();
    }

    private static void install() throws Exception {
        assumeTrue(Files.isDirectory(ORACLE), "skipped: ../shared/oracle is not here");
        Files.createDirectories(FOLDER.resolve("src"));
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(ORACLE.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                ORACLE.resolve("src/editor-common-utils-stub.js"),
                FOLDER.resolve("src/editor-common-utils-stub.js"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String name : List.of("entry.js", "roundtrip.mjs")) {
            Files.copy(
                    Path.of("src/test/node/editor", name),
                    FOLDER.resolve(name.equals("entry.js") ? "src/entry.js" : name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                FOLDER.resolve("build.mjs"),
                Files.readString(ORACLE.resolve("build.mjs"))
                        .replace("src/parse-entry.js", "src/entry.js")
                        .replace("dist/parse.js", "dist/editor.js"));
        assumeTrue(run("node", "--version") == 0, "skipped: there is no Node.js on the PATH");
        if (!Files.isDirectory(FOLDER.resolve("node_modules/playwright-core"))) {
            int installed = run(
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--legacy-peer-deps",
                    "--loglevel=error");
            assumeTrue(installed == 0, "skipped: npm could not install the editor's code");
        }
        assertThat(run("node", "build.mjs")).isZero();
    }

    /** The exit code; -1 where the program is not there or did not end. */
    private static int run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("output.txt").toFile())
                    .start();
        } catch (IOException e) {
            return -1;
        }
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return -1;
        }
        return process.exitValue();
    }
}
