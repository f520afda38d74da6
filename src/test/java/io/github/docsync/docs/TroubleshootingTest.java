package io.github.docsync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TroubleshootingTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void explains_each_code_that_the_sources_give_and_no_other() throws IOException {
        assertThat(rows("## Codes of mistakes and warnings"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(DiagnosticCodes.in(MainSources.texts()));
    }

    @Test
    void explains_each_kind_of_finding_and_no_other() throws IOException {
        assertThat(rows("## Kinds of findings"))
                .containsExactlyInAnyOrderElementsOf(EnumSpelling.all(Finding.Kind.class));
    }

    @Test
    void each_kind_of_finding_stands_under_the_effect_that_it_has() throws IOException {
        assertThat(rows("### Warnings")).containsExactlyInAnyOrderElementsOf(kinds(Finding.Effect.WARNING));
        assertThat(rows("### Held back")).containsExactlyInAnyOrderElementsOf(kinds(Finding.Effect.PROTECTS_PAGE));
        assertThat(rows("### Refused")).containsExactlyInAnyOrderElementsOf(kinds(Finding.Effect.PROTECTS_RUN));
    }

    @Test
    void explains_each_reason_of_an_action_and_no_other() throws IOException {
        assertThat(rows("## Reasons of actions"))
                .containsExactlyInAnyOrderElementsOf(EnumSpelling.all(Reason.Kind.class))
                .doesNotContainAnyElementsOf(EnumSpelling.all(Finding.Kind.class));
    }

    @Test
    void each_reason_of_an_action_can_occur() throws IOException {
        String sources = String.join("\n", MainSources.texts().values());
        for (Reason.Kind kind : Reason.Kind.values()) {
            assertThat(sources).containsPattern("\\bReason\\.Kind\\." + kind.name() + "\\b");
        }
    }

    @Test
    void each_kind_of_finding_can_be_found() throws IOException {
        String sources = String.join("\n", MainSources.texts().values());
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(sources).containsPattern("\\bKind\\." + kind.name() + "\\b");
        }
    }

    @Test
    void each_detail_of_a_finding_can_be_found_and_stands_in_the_schema_of_the_output() throws IOException {
        String sources = MainSources.texts().entrySet().stream()
                .filter(source -> !source.getKey().toString().endsWith("ObservationText.java"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
        for (Observation.Detail detail : Observation.Detail.values()) {
            assertThat(sources).containsPattern("\\bDetail\\." + detail.name() + "\\b");
        }
        JsonNode schema = JsonMapper.builder()
                .build()
                .readTree(Path.of("src/main/resources/io/github/docsync/cli/output.schema.json")
                        .toFile());
        List<String> codes = new ArrayList<>();
        schema.at("/$defs/finding/properties/detail/enum").forEach(code -> codes.add(code.asText()));
        assertThat(codes).containsExactlyElementsOf(EnumSpelling.all(Observation.Detail.class));
    }

    private static List<String> kinds(Finding.Effect effect) {
        return List.of(Finding.Kind.values()).stream()
                .filter(kind -> kind.effect() == effect)
                .map(EnumSpelling::of)
                .toList();
    }

    /** The first column's codes below a heading, up to the next heading of its level. */
    private static List<String> rows(String heading) throws IOException {
        String page = Files.readString(Path.of("docs/troubleshooting.md"));
        int start = page.indexOf("\n" + heading);
        assertThat(start).as(heading).isNotNegative();
        String level = heading.substring(0, heading.indexOf(' ') + 1);
        int higher = page.indexOf("\n## ", start + 1);
        int same = page.indexOf("\n" + level, start + 1);
        int end = IntStream.of(higher, same).filter(i -> i >= 0).min().orElse(page.length());
        return ROW.matcher(page.substring(start, end))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }
}
