package io.github.docsync.storage.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SequenceAlignmentTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @Test
    void pairs_what_stayed_and_leaves_alone_what_was_changed_added_or_removed() {
        assertThat(align("the quick brown fox", "quick the brown red fox")).containsExactly(-1, 0, 2, 4);
        assertThat(align("a b c", "a x c")).containsExactly(0, -1, 2);
        assertThat(align("a b c", "")).containsExactly(-1, -1, -1);
        assertThat(align("", "a")).isEmpty();
        assertThat(align("a b", "a b")).containsExactly(0, 1);
    }

    @Test
    void long_sequences_are_cut_at_what_is_unique() {
        int[] before = IntStream.range(0, 4_000).toArray();
        // Every third element replaced, so that nothing long is in common.
        int[] after =
                IntStream.range(0, 4_000).map(i -> i % 3 == 0 ? 10_000 + i : i).toArray();

        int[] match = SequenceAlignment.align(before, after);

        assertThat(match)
                .isEqualTo(
                        IntStream.range(0, 4_000).map(i -> i % 3 == 0 ? -1 : i).toArray());
    }

    @Test
    void long_sequences_without_anything_unique_are_cut_at_what_is_equally_often_there() {
        int[] before =
                IntStream.range(0, 4_000).map(i -> i % 2 == 0 ? 1 : 2 + i / 8).toArray();
        int[] after = IntStream.range(0, 4_000)
                .map(i -> i % 2 == 0 ? 100_000 + i % 7 : 2 + i / 8)
                .toArray();

        int[] match = SequenceAlignment.align(before, after);

        assertThat(match)
                .isEqualTo(
                        IntStream.range(0, 4_000).map(i -> i % 2 == 0 ? -1 : i).toArray());
    }

    @Test
    void long_sequences_without_any_regularity_are_matched_as_they_come() {
        int[] before = IntStream.range(0, 1_000).map(i -> i % 2).toArray();
        int[] after = IntStream.range(0, 1_003).map(i -> i % 3 == 1 ? 1 : 7).toArray();

        int[] match = SequenceAlignment.align(before, after);

        check(before, after, match);
        assertThat(Arrays.stream(match).filter(partner -> partner >= 0).count()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finds_nearly_all_that_a_perfect_comparison_would(long seed) {
        Random random = new Random(seed);
        for (int alphabet : new int[] {30, 400, 5_000}) {
            int[] before = random.ints(1_500, 0, alphabet).toArray();
            int[] after = edited(random, before, alphabet);

            int[] match = SequenceAlignment.align(before, after);

            check(before, after, match);
            long found = Arrays.stream(match).filter(partner -> partner >= 0).count();
            assertThat(found).as("of alphabet %s", alphabet).isGreaterThan(longestCommon(before, after) * 3L / 4);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pairs_are_equal_and_ascend_even_where_nothing_tells_the_elements_apart(long seed) {
        Random random = new Random(seed);
        int[] before = random.ints(1_500, 0, 2).toArray();
        int[] after = edited(random, before, 2);

        int[] match = SequenceAlignment.align(before, after);

        check(before, after, match);
        assertThat(Arrays.stream(match).filter(partner -> partner >= 0).count()).isPositive();
    }

    private static void check(int[] before, int[] after, int[] match) {
        int last = -1;
        for (int i = 0; i < before.length; i++) {
            if (match[i] >= 0) {
                assertThat(match[i]).isGreaterThan(last);
                assertThat(after[match[i]]).isEqualTo(before[i]);
                last = match[i];
            }
        }
    }

    private static int[] edited(Random random, int[] before, int alphabet) {
        List<Integer> after = new ArrayList<>();
        for (int element : before) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> after.add(random.nextInt(alphabet));
                case 2 -> {
                    after.add(element);
                    after.add(random.nextInt(alphabet));
                }
                default -> after.add(element);
            }
        }
        return after.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int longestCommon(int[] before, int[] after) {
        int[] row = new int[after.length + 1];
        for (int element : before) {
            int diagonal = 0;
            for (int j = 1; j <= after.length; j++) {
                int above = row[j];
                row[j] = element == after[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[after.length];
    }

    private static int[] align(String before, String after) {
        return SequenceAlignment.align(numbers(before), numbers(after));
    }

    private static int[] numbers(String words) {
        return words.isEmpty()
                ? new int[0]
                : Arrays.stream(words.split(" ")).mapToInt(String::hashCode).toArray();
    }
}
