package io.github.docsync.reverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.docsync.convert.Conversion;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.canonical.EditorNoise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What docsync made of Markdown becomes Markdown that makes the same again: golden cases, and pages of real documentation, of which
 * {@code -Ddocsync.test.everyPage=true} takes all.
 */
class RoundTripTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Path> cases() throws IOException {
        assumeTrue(Files.isDirectory(GOLDEN), "skipped: the sources are not there");
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_golden_case_comes_back(Path folder) {
        comesBack(new KnownFolder(folder), DocPath.of("input.md"));
    }

    @Test
    void few_words_of_the_golden_cases_stand_in_fences() throws IOException {
        int words = 0;
        int fenced = 0;
        for (Path folder : cases().toList()) {
            ReversedPage page = comesBack(new KnownFolder(folder), DocPath.of("input.md"));
            words += page.words();
            fenced += page.fencedWords();
        }
        assertThat(100.0 * fenced / words).as("percent of words in fences").isLessThan(MOST_IN_GOLDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"argo-cd", "rust-reference"})
    void the_pages_of_a_corpus_come_back_with_few_words_in_fences(String name) {
        Path root = Path.of("../shared/corpora", name);
        assumeTrue(Files.isDirectory(root), () -> "skipped: " + root + " is not there");
        KnownFolder folder = new KnownFolder(root);
        List<ReversedPage> pages = new ArrayList<>();
        List<DocPath> paths = new ArrayList<>(folder.pages());
        int step = Boolean.getBoolean("docsync.test.everyPage") ? 1 : 12;
        for (int i = 0; i < paths.size(); i += step) {
            pages.add(comesBack(folder, paths.get(i)));
        }
        int words = pages.stream().mapToInt(ReversedPage::words).sum();
        int fenced = pages.stream().mapToInt(ReversedPage::fencedWords).sum();
        assertThat(pages).isNotEmpty();
        assertThat(100.0 * fenced / words).as("percent of words in fences").isLessThan(MOST_IN_CORPORA);
    }

    private static final double MOST_IN_GOLDEN = 10;
    private static final double MOST_IN_CORPORA = 3;

    private static ReversedPage comesBack(KnownFolder folder, DocPath path) {
        Conversion conversion = folder.conversion(path);
        ReversedPage page = folder.reversed(path, conversion);
        assertThat(page.proved()).as(path.value()).isTrue();
        String again = folder.proof(path).body(page.markdown()).text();
        assertThat(EditorNoise.without(again)).as(page.markdown()).isEqualTo(EditorNoise.without(conversion.body()));
        return page;
    }
}
