package io.github.docsync.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.TitleFolding;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathMakerTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "Getting started => getting-started",
                "../../etc/passwd => etc-passwd",
                "CON => con-page",
                "index => index-page",
                "Attachments => attachments-page",
                "??? => page",
                "Überblick & Größe => überblick-größe",
                "日本語 ページ => 日本語-ページ",
                ". hidden . => hidden",
                "C:\\windows => c-windows"
            })
    void a_title_becomes_one_portable_part_of_a_path(String title, String name) {
        assertThat(PathMaker.name(title)).isEqualTo(name);
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        for (String title :
                List.of("x".repeat(255), "ü".repeat(255), "日".repeat(255), "👩‍💻".repeat(80) + "𝒳".repeat(80))) {
            String name = PathMaker.name(title);
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
            assertThat(name).doesNotContain("\uFFFD");
        }
    }

    @Test
    void siblings_are_told_apart_without_regard_to_case_and_the_same_way_in_each_run() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("30", "Plan");
        titles.put("7", "PLAN!");
        titles.put("100", "plan?");
        titles.put("8", "plan 30");
        Map<String, String> names = PathMaker.siblings(titles);
        assertThat(names).containsEntry("7", "plan").containsEntry("8", "plan-30");
        assertThat(names.values().stream().map(TitleFolding::fold))
                .doesNotHaveDuplicates()
                .hasSize(4);
        titles.put("200", "Other");
        assertThat(PathMaker.siblings(titles)).containsAllEntriesOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "pic one.svg", "größe.pdf", "a#b%c.txt"})
    void most_names_of_attachments_can_stay(String name) {
        assertThat(PathMaker.isPortable(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b.png", "../x.png", "..", ".git", "nul.txt", "a\nb", " x", "x.", "con"})
    void others_get_a_portable_one(String name) {
        assertThat(PathMaker.isPortable(name)).isFalse();
        assertThat(PathMaker.isPortable(PathMaker.portable(name))).isTrue();
    }
}
