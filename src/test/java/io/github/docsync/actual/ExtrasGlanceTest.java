package io.github.docsync.actual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtrasGlanceTest {
    @Test
    void turns_take_all_that_fits_and_else_go_round() {
        List<Integer> all = IntStream.range(0, 10).boxed().toList();
        assertThat(ExtrasGlance.inTurn(all, 10, 7)).isEqualTo(all);
        assertThat(ExtrasGlance.inTurn(all, 0, 7)).isEmpty();
        assertThat(ExtrasGlance.inTurn(all, 4, 1)).containsExactly(4, 5, 6, 7);
        assertThat(ExtrasGlance.inTurn(all, 4, 2)).containsExactly(8, 9, 0, 1);
        Set<Integer> seen = new HashSet<>();
        for (long turn = 29_900_000; turn < 29_900_003; turn++) {
            seen.addAll(ExtrasGlance.inTurn(all, 4, turn));
        }
        assertThat(seen).as("three turns of four").hasSizeGreaterThanOrEqualTo(10);
    }
}
