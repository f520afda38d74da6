package io.github.docsync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short addresses of public sites, with the ids that those name. */
class ShortLinkTest {
    @ParameterizedTest
    @CsvSource({
        "3YE5C, 137986525",
        "2oEBfw, 2130805210",
        "LIQHD, 201819180",
        "AoAB, 98306",
        "v7_-, 12566463",
        "AADAAw, 62914560",
        "AQ, 1",
        "---------wc, 576460752303423487",
    })
    void names_an_id(String text, long id) {
        assertThat(ShortLink.of(id)).isEqualTo(text);
        assertThat(ShortLink.id(text)).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not*base", "----------8", "AoABAoABAoAB"})
    void other_texts_name_none(String text) {
        assertThat(ShortLink.id(text)).isEqualTo(OptionalLong.empty());
    }
}
