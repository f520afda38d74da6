package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that documents each construct with source and picture. */
class DocumentedExamplesTest {
    /** Sections that describe no construct, and formulas and diagrams, which become pictures themselves. */
    private static final Set<String> WITHOUT = Set.of("Dialects", "Warnings", "Formulas and diagrams");

    @Test
    void every_section_shows_a_source_and_its_picture() throws IOException {
        List<String> bare = new ArrayList<>();
        for (String section : DocumentedExamples.page().split("\n\n(?=## )", -1)) {
            String title = section.lines().findFirst().orElseThrow().replaceFirst("^## ", "");
            if (section.startsWith("## ") && !WITHOUT.contains(title) && !section.contains("](images/markdown-")) {
                bare.add(title);
            }
        }
        assertThat(bare).isEmpty();
        assertThat(DocumentedExamples.all()).hasSizeGreaterThan(10);
    }

    @Test
    void every_example_converts_without_a_warning() throws IOException {
        for (DocumentedExamples.Example example : DocumentedExamples.all()) {
            Conversion conversion = DocumentedExamples.convert(example);
            WellFormed.check(conversion.body());
            assertThat(conversion.diagnostics()).as(example.picture()).isEmpty();
        }
    }

    @Test
    void every_picture_is_there_and_all_are_small() throws IOException {
        Set<String> wanted = DocumentedExamples.all().stream()
                .map(example -> example.picture().replace("images/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = new TreeSet<>();
        long size = 0;
        try (var files = Files.list(DocumentedExamples.DOCS.resolve("images"))) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("markdown-"))
                    .toList()) {
                present.add(file.getFileName().toString());
                size += Files.size(file);
            }
        }
        assertThat(present).isEqualTo(wanted);
        assertThat(size).isLessThan(1_000_000);
    }
}
