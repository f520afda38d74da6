package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageLimitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "é",
                "€uro",
                "\uD83D\uDE80",
                "a\uD800b",
                "\uDC00",
                "\uD83D\uDE80é€\u007F\u0080\u07FF\u0800"
            })
    void counts_bytes_of_utf_8_without_encoding(String body) {
        assertThat(StorageLimits.bytes(body)).isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void five_megabytes_fit_and_one_byte_more_does_not() {
        assertThat(StorageLimits.fits("x".repeat(5_238_784))).isTrue();
        assertThat(StorageLimits.fits("x".repeat(5_238_783) + "é")).isFalse();
        assertThat(StorageLimits.fits("\"".repeat(2_619_392))).isTrue();
        assertThat(StorageLimits.fits("\"".repeat(2_619_393))).isFalse();
    }
}
