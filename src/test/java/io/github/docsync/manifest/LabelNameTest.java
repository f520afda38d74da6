package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"api", "docs-as-code", "v2", "snake_case", "größe", "日本", "a/b", "c++", "50%"})
    void takes_what_Confluence_takes(String name) {
        assertThat(LabelName.mistake(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\tb",
                "a\u00A0b",
                "a:b",
                "a;b",
                "a.b",
                "a,b",
                "a?b",
                "a&b",
                "a[b",
                "a]b",
                "a(b",
                "a)b",
                "a#b",
                "a^b",
                "a*b",
                "a@b",
                "a!b",
                "a'b",
                "a`b",
                "a\u0007b"
            })
    void refuses_what_Confluence_refuses_or_splits(String name) {
        assertThat(LabelName.mistake(name)).isPresent();
    }

    @Test
    void names_are_limited_and_lower_case() {
        assertThat(LabelName.mistake("x".repeat(255))).isEmpty();
        assertThat(LabelName.mistake("x".repeat(256))).isPresent();
        assertThat(LabelName.stored("API-Ö")).isEqualTo("api-ö");
    }
}
