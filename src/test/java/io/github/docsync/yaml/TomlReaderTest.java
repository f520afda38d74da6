package io.github.docsync.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {
    private static YamlNode.Mapping mapping(String text) {
        YamlDocument document = TomlReader.parse("a.md", text, 2);
        assertThat(document.diagnostics()).isEmpty();
        return (YamlNode.Mapping) document.root();
    }

    @Test
    void values_of_each_kind_become_plain_Java() {
        assertThat(mapping("""
                                # what a page says
                                title = "A \\"b\\" \\u00e9"   # of the page
                                path = 'C:\\docs'
                                draft = false
                                weight = -1_000
                                hex = 0xff
                                part = 1.5
                                date = 2024-01-31T07:32:00Z
                                day = 2024-01-31 07:32:00
                                tags = [
                                  "a",  # first
                                  'b',
                                ]
                                lines = \"""
                                one \\
                                  two
                                three\"""
                                raw = '''
                                x'y'''
                                inner = { a = 1, b.c = [true] }
                                dotted.key = "v"
                                """).toJava())
                .isEqualTo(Map.ofEntries(
                        Map.entry("title", "A \"b\" é"),
                        Map.entry("path", "C:\\docs"),
                        Map.entry("draft", false),
                        Map.entry("weight", -1000L),
                        Map.entry("hex", 255L),
                        Map.entry("part", 1.5),
                        Map.entry("date", "2024-01-31T07:32:00Z"),
                        Map.entry("day", "2024-01-31 07:32:00"),
                        Map.entry("tags", List.of("a", "b")),
                        Map.entry("lines", "one two\nthree"),
                        Map.entry("raw", "x'y"),
                        Map.entry("inner", Map.of("a", 1L, "b", Map.of("c", List.of(true)))),
                        Map.entry("dotted", Map.of("key", "v"))));
    }

    @Test
    void tables_and_lists_of_tables_nest() {
        assertThat(mapping("""
                                a = 1
                                [params]
                                x = 2
                                [params.ui]
                                "y z" = 3
                                [[menu.main]]
                                name = "one"
                                [[menu.main]]
                                name = "two"
                                [menu.main.params]
                                icon = "i"
                                """).toJava())
                .isEqualTo(Map.of(
                        "a",
                        1L,
                        "params",
                        Map.of("x", 2L, "ui", Map.of("y z", 3L)),
                        "menu",
                        Map.of(
                                "main",
                                List.of(Map.of("name", "one"), Map.of("name", "two", "params", Map.of("icon", "i"))))));
    }

    @Test
    void a_value_knows_its_line_and_column() {
        assertThat(mapping("a = 1\n\nweight = 7\n").get("weight").orElseThrow().location())
                .isEqualTo(new SourceLocation("a.md", 4, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title = Guide       | 3 | 9  | 'Guide' is not a value",
                "title = \"Guide     | 3 | 15 | a text is not closed",
                "title               | 3 | 6  | '=' is missing",
                "tags = [\"a\" \"b\"]| 3 | 13 | a list is not closed",
                "x = 1               | 3 | 1  | the key 'x' stands twice",
                "y = 1 2             | 3 | 7  | something follows the value",
                "y = \"\\q\"         | 3 | 8  | a backslash begins no escape of TOML",
                "y =                 | 3 | 4  | a value is missing",
            })
    void a_mistake_is_named_and_what_stands_before_it_is_read(String line, int number, int column, String problem) {
        YamlDocument document = TomlReader.parse("a.md", "x = 1\n" + line + "\n", 2);

        Diagnostic mistake = document.diagnostics().get(0);
        assertThat(mistake.problem()).isEqualTo("this is not TOML: " + problem);
        assertThat(mistake.location()).isEqualTo(new SourceLocation("a.md", number, column));
        assertThat(((YamlNode.Mapping) document.root()).toJava()).containsEntry("x", 1L);
    }
}
