package io.github.docsync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.canonical.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Seeded random edits of real pages, those of this project and where they lie next to it those of others, and of the examples. {@code -Ddocsync.test.edits=10000} makes more,
 * {@code -Ddocsync.test.edits.show=true} prints the diffs that came out.
 */
class RandomEditsTest {
    private static final int EDITS = Integer.getInteger("docsync.test.edits", 500);
    /** Larger pages take their time, and are edited only where many edits are made. */
    private static final int LARGEST = EDITS > 1_000 ? 40_000 : 12_000;

    private static final boolean SHOW = Boolean.getBoolean("docsync.test.edits.show");

    /** Examples hold what is rare and odd; for each of them so many real pages are edited. */
    private static final int REAL_PAGES = 6;

    private static List<Path> pages(String... roots) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String root : roots) {
            if (Files.isDirectory(Path.of(root))) {
                try (Stream<Path> files = Files.walk(Path.of(root))) {
                    files.filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> !file.toString().contains("hostile"))
                            .sorted()
                            .forEach(pages::add);
                }
            }
        }
        return pages;
    }

    @Test
    void nearly_every_edit_comes_back_exactly_and_no_word_is_lost() throws IOException {
        List<Path> real = pages("docs", "../shared/corpora");
        List<Path> examples = pages("src/test/resources/golden");
        Random random = new Random(20261128);
        List<RandomEdit.Kind> kinds = List.copyOf(EnumSet.allOf(RandomEdit.Kind.class));
        Map<RandomEdit.Kind, int[]> counts = new TreeMap<>();
        List<String> refusals = new ArrayList<>();
        int exact = 0;
        int all = 0;
        for (int i = 0; all < EDITS && i < 20 * EDITS; i++) {
            List<Path> pages = random.nextInt(REAL_PAGES + 1) < REAL_PAGES ? real : examples;
            Path page = pages.get(random.nextInt(pages.size()));
            RandomEdit.Kind kind = kinds.get(random.nextInt(kinds.size()));
            long seed = random.nextLong();
            byte[] bytes = Files.readAllBytes(page);
            String markdown = FileText.of(bytes).orElseThrow().text();
            if (bytes.length > LARGEST) {
                continue;
            }
            String body = Rewriting.body(markdown);
            Optional<String> edited = new RandomEdit(body, seed).apply(kind);
            if (edited.isEmpty() || Canonical.of(edited.get()).equals(Canonical.of(body))) {
                continue;
            }
            all++;
            PageRewrite.Outcome outcome = Rewriting.run(markdown, edited.get());
            int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
            count[1]++;
            if (outcome.left().isEmpty()) {
                exact++;
                count[0]++;
                assertThat(Diffs.lostWords(edited.get(), Rewriting.body(outcome.text())))
                        .as(page + " " + kind)
                        .isEmpty();
                if (SHOW) {
                    System.out.println("== " + page + " " + kind + "\n" + Diffs.of(markdown, outcome.text()));
                }
            } else {
                refusals.add(page + " " + kind + " " + seed + ": " + Loss.of(outcome.left()) + "\n" + outcome.left());
            }
        }
        StringBuilder report = new StringBuilder(exact + " of " + all + " exact\n");
        counts.forEach((kind, count) -> report.append(kind)
                .append(' ')
                .append(count[0])
                .append(" of ")
                .append(count[1])
                .append('\n'));
        refusals.forEach(refusal -> report.append(refusal.length() > 700 ? refusal.substring(0, 700) : refusal)
                .append('\n'));
        if (SHOW) {
            System.out.println(report);
        }
        assertThat(all).isGreaterThan(EDITS / 2);
        assertThat(100.0 * exact / all).as(report.toString()).isGreaterThanOrEqualTo(95);
    }
}
