package io.github.docsync.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.SourceLocation;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {
    private static YamlNode.Mapping mapping(String text) {
        YamlDocument document = YamlDocument.parse("a.md", text);
        assertThat(document.diagnostics()).isEmpty();
        return (YamlNode.Mapping) document.root();
    }

    @Test
    void values_become_plain_Java_under_the_core_schema() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("text", "yes");
        expected.put("flag", true);
        expected.put("off", false);
        expected.put("whole", 42L);
        expected.put("octal", 15L);
        expected.put("hex", 255L);
        expected.put("zeros", 7L);
        expected.put("huge", new BigInteger("123456789012345678901234567890"));
        expected.put("part", 1.5);
        expected.put("small", 1e-3);
        expected.put("endless", Double.NEGATIVE_INFINITY);
        expected.put("none", null);
        expected.put("quoted", "42");
        expected.put("date", "2024-01-31");
        expected.put("score", "1_000");
        expected.put("list", Arrays.asList("a", 1L, null));
        expected.put("map", Map.of("k", List.of()));

        assertThat(mapping("""
                                text: yes
                                flag: true
                                off: FALSE
                                whole: 42
                                octal: 0o17
                                hex: 0xff
                                zeros: 007
                                huge: 123456789012345678901234567890
                                part: 1.5
                                small: 1e-3
                                endless: -.inf
                                none:
                                quoted: "42"
                                date: 2024-01-31
                                score: 1_000
                                list: [a, 1, ~]
                                map: {k: []}
                                """).toJava()).isEqualTo(expected);
    }

    @Test
    void a_plain_scalar_keeps_its_text_beside_its_type() {
        YamlNode.Scalar scalar = (YamlNode.Scalar) mapping("a: 007").get("a").orElseThrow();

        assertThat(scalar).isEqualTo(new YamlNode.Scalar(new SourceLocation("a.md", 1, 4), "007", ScalarType.INTEGER));
        assertThat(((YamlNode.Scalar) mapping("a: '007'").get("a").orElseThrow()).type())
                .isEqualTo(ScalarType.TEXT);
    }

    @Test
    void positions_in_a_part_of_a_file_are_those_of_the_file() {
        YamlDocument document = YamlDocument.parse("a.md", "title: x\nlabels: [a, b]\n", 2);
        YamlNode.Mapping root = (YamlNode.Mapping) document.root();

        assertThat(root.entry("labels").orElseThrow().key().location()).hasToString("a.md:3:1");
        assertThat(((YamlNode.Sequence) root.get("labels").orElseThrow())
                        .items()
                        .get(1)
                        .location())
                .hasToString("a.md:3:13");
        assertThat(YamlDocument.parse("a.md", "a: [", 5).diagnostics())
                .singleElement()
                .satisfies(
                        diagnostic -> assertThat(diagnostic.location().line()).isEqualTo(5));
    }

    @Test
    void a_document_whose_key_stands_twice_can_still_be_looked_at() {
        YamlDocument document = YamlDocument.parse("a.md", "a: 1\nb: 2\na: 3\n");

        assertThat(document.diagnostics())
                .singleElement()
                .hasToString("a.md:3:1: the key 'a' stands here a second time, first in line 1; keep one of the two");
        assertThat(((YamlNode.Mapping) document.root()).toJava()).isEqualTo(Map.of("a", 1L, "b", 2L));
    }

    @Test
    void an_empty_document_has_no_root_and_no_mistake() {
        assertThat(YamlDocument.parse("a.md", "# nothing\n")).isEqualTo(new YamlDocument(null, List.of()));
        assertThat(YamlDocument.parse("a.md", "")).isEqualTo(new YamlDocument(null, List.of()));
    }

    @Test
    void messages_stay_short_and_on_one_line_whatever_the_text() {
        assertThat(Excerpt.of("a\nb\u0000\uD800c")).isEqualTo("a\uFFFDb\uFFFD\uFFFDc");
        assertThat(Excerpt.of("x".repeat(500))).hasSize(81).endsWith("…");
    }
}
