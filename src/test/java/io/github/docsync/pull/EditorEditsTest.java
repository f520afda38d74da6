package io.github.docsync.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.docsync.storage.canonical.EditorNoise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Atlassian's own editor as the person: pages of the corpora go through Atlassian's transformer into the document that the editor holds, are edited
 * there, and come back as the editor writes them, with everything that it rewrites by itself.
 *
 * <p>Needs the corpora next to this project, Node, Chromium, and the packages of {@code ../shared/oracle}: in {@code target/editor}, where
 * {@code EditorRoundTripTest} installs them, or in the folder that {@code -Ddocsync.test.editor.folder} names. {@code -Ddocsync.test.edits=1000} makes
 * more, {@code -Ddocsync.test.edits.show=true} prints the diffs.
 */
class EditorEditsTest {
    private static final Path EDITOR = Path.of(System.getProperty("docsync.test.editor.folder", "target/editor"));
    private static final Path STUB = Path.of("../shared/oracle/src/editor-common-utils-stub.js");
    private static final Path CORPORA = Path.of("../shared/corpora");
    private static final int EDITS = Integer.getInteger("docsync.test.edits", 200);
    private static final boolean SHOW = Boolean.getBoolean("docsync.test.edits.show");
    private static final List<String> KINDS = List.of("none", "word", "bold", "paragraph", "item", "row", "heading");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Job(Path page, String markdown, String kind) {}

    @TempDir
    Path folder;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(CORPORA)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_is_edited_in_the_editor_comes_back_and_no_word_is_lost() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(CORPORA), "skipped: ../shared/corpora is not here");
        assumeTrue(
                Files.isDirectory(EDITOR.resolve("node_modules")),
                "skipped: " + EDITOR
                        + " has no node_modules; -Ddocsync.test.editor.folder names a set-up copy of ../shared/oracle");
        List<Path> pages = pages();
        Random random = new Random(20261128);
        List<Job> jobs = new ArrayList<>();
        ArrayNode asked = JSON.createArrayNode();
        while (jobs.size() < EDITS) {
            Path page = pages.get(random.nextInt(pages.size()));
            String markdown =
                    FileText.of(Files.readAllBytes(page)).orElseThrow().text();
            if (markdown.length() < 20_000) {
                Job job = new Job(page, markdown, KINDS.get(random.nextInt(KINDS.size())));
                jobs.add(job);
                asked.addObject()
                        .put("storage", Rewriting.body(markdown))
                        .put("kind", job.kind())
                        .put("seed", 1 + random.nextInt(1_000_000));
            }
        }
        JsonNode answers = edited(asked);
        Map<String, int[]> counts = new TreeMap<>();
        List<String> refusals = new ArrayList<>();
        int unreadable = 0;
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            if (answers.get(i).hasNonNull("error")) {
                unreadable++;
            } else if (answers.get(i).hasNonNull("storage")) {
                String stored = answers.get(i).path("storage").asText();
                int[] count = counts.computeIfAbsent(job.kind(), kind -> new int[2]);
                count[1]++;
                PageRewrite.Outcome outcome = Rewriting.run(job.markdown(), stored);
                if (outcome.left().isEmpty()) {
                    count[0]++;
                    assertThat(Diffs.lostWords(stored, Rewriting.body(outcome.text())))
                            .as(job.page() + " " + job.kind())
                            .isEmpty();
                    if (job.kind().equals("none") && EditorNoise.isSame(stored, Rewriting.body(job.markdown()))) {
                        assertThat(outcome.text()).as("untouched " + job.page()).isEqualTo(job.markdown());
                    }
                    if (SHOW) {
                        System.out.println("== " + job.page() + " " + job.kind() + "\n"
                                + Diffs.of(job.markdown(), outcome.text()));
                    }
                } else {
                    Loss loss = Loss.of(outcome.left());
                    assertThat(loss.reason() == null && loss.names().isEmpty()).isFalse();
                    refusals.add(job.page() + " " + job.kind() + ": " + loss);
                }
            }
        }
        StringBuilder report = new StringBuilder(unreadable + " pages the editor's model does not take\n");
        counts.forEach((kind, count) -> report.append(kind)
                .append(' ')
                .append(count[0])
                .append(" of ")
                .append(count[1])
                .append('\n'));
        refusals.forEach(refusal -> report.append(refusal).append('\n'));
        if (SHOW) {
            System.out.println(report);
        }
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        int exact = counts.values().stream().mapToInt(count -> count[0]).sum();
        assertThat(all).isGreaterThan(EDITS / 2);
        assertThat(100.0 * exact / all).as(report.toString()).isGreaterThanOrEqualTo(95);
    }

    private JsonNode edited(ArrayNode asked) throws IOException, InterruptedException {
        Path scripts = Path.of("src/test/node/editor");
        Path jobs = Files.writeString(folder.resolve("jobs.json"), asked.toString());
        Path results = folder.resolve("results.json");
        Process process = new ProcessBuilder(
                        "node",
                        scripts.resolve("edit.mjs").toString(),
                        EDITOR.toString(),
                        STUB.toAbsolutePath().toString(),
                        scripts.resolve("edits.js").toString(),
                        jobs.toString(),
                        results.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return JSON.readTree(results.toFile());
    }
}
