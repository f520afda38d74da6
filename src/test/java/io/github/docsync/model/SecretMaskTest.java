package io.github.docsync.model;

import static org.assertj.core.api.Assertions.assertThat;

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
}
