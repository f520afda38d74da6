package io.github.docsync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    private static final SecretMask MASK = SecretMask.of(List.of("a_b\"c&d@e"));

    @ParameterizedTest
    @ValueSource(strings = {"a_b\"c&d@e", "a\\_b\"c&amp;d&#64;e", "a_b\\\"c&d@e", "a_b&quot;c&amp;d@e"})
    void finds_a_secret_however_it_is_escaped(String written) {
        assertThat(MASK.mask("<" + written + ">")).isEqualTo("<***>");
        assertThat(MASK.finds(written)).isTrue();
        assertThat(MASK).asString().doesNotContain("a_b");
    }

    @Test
    void knows_each_credential_of_the_environment_as_it_is_sent_but_no_word_of_the_language() {
        SecretMask mask = SecretMask.ofEnvironment(Map.of(
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", " token-12345\n",
                "CONFLUENCE_ACCESS_TOKEN", "token",
                "HTTPS_PROXY", "http://ann:proxy-password@proxy.example.com:3128")::get);

        assertThat(mask.mask("token token-12345 proxy-password YW5uQGV4YW1wbGUuY29tOnRva2VuLTEyMzQ1"))
                .isEqualTo("token *** *** ***");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 63_990, 65_530, 65_536, 131_000, 200_000})
    void finds_a_secret_wherever_it_stands_in_a_file_that_comes_in_blocks(int position) {
        byte[] text = ("é".repeat(position / 2) + "x".repeat(position % 2) + "a\\_b&quot;c&amp;d&#64;e"
                        + "é".repeat(40_000))
                .getBytes(StandardCharsets.UTF_8);

        for (int block : new int[] {7, 1000, 16_384}) {
            assertThat(finds(text, block)).isTrue();
        }
        text[position + 3] = 'X';
        assertThat(finds(text, 1000)).isFalse();
    }

    private static boolean finds(byte[] file, int block) {
        SecretMask.Search search = MASK.search();
        for (int from = 0; from < file.length; from += block) {
            byte[] some = Arrays.copyOfRange(file, from, from + block);
            search.add(some, Math.min(block, file.length - from));
        }
        return search.finds();
    }

    @Test
    void looks_for_no_secret_in_what_is_not_text() {
        assertThat(finds("a\0 a_b\"c&d@e".getBytes(StandardCharsets.UTF_8), 3)).isFalse();
        assertThat(finds(("a_b\"c&d@e" + "x".repeat(8000) + "\0").getBytes(StandardCharsets.UTF_8), 16_384))
                .isTrue();
    }
}
