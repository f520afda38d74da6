package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalLimitTest {
    @ParameterizedTest
    @CsvSource({
        "5, false, 5, 6, true",
        "5, false, 6, 1000, false",
        "0, false, 0, 10, true",
        "0, false, 1, 10, false",
        "10, true, 10, 100, true",
        "10, true, 11, 100, false",
        "10, true, 2, 19, false",
        "10, true, 1, 9, false",
        "10, true, 1, 10, true",
        "10, true, 2, 3, false",
        "0, true, 1, 3, false",
        "0, true, 0, 0, true",
        "100, true, 2000000000, 2000000000, true"
    })
    void allows_up_to_the_limit(int amount, boolean percent, int removals, int managed, boolean allowed) {
        assertThat(new RemovalLimit(amount, percent).allows(removals, managed)).isEqualTo(allowed);
    }

    @Test
    void reads_like_the_manifest() {
        assertThat(new RemovalLimit(10, true)).hasToString("10%");
        assertThat(new RemovalLimit(10, false)).hasToString("10");
        assertThatThrownBy(() -> new RemovalLimit(101, true)).hasMessageContaining("101%");
        assertThatThrownBy(() -> new RemovalLimit(-1, false)).hasMessageContaining("-1");
    }
}
