package io.github.docsync.story.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of authors, people, weather and kills, each chosen by a seed. {@code -Ddocsync.test.histories=3000} plays more,
 * {@code -Ddocsync.test.firstSeed=17} begins elsewhere. A failure tells the seed and the shortest story that was found to fail as well.
 */
class RandomHistoriesTest {
    private static final int STEPS = 18;
    private static final int PATIENCE = 40;

    @TempDir
    Path folder;

    private int played;

    static LongStream seeds() {
        long first = Long.getLong("docsync.test.firstSeed", 1);
        return LongStream.range(first, first + Integer.getInteger("docsync.test.histories", 20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void after_any_history_the_space_is_what_git_wants_plus_what_people_did(long seed) {
        List<Long> steps = new Random(seed).longs(STEPS).boxed().toList();
        Throwable failure = failure(steps).orElse(null);
        if (failure != null) {
            List<Long> shortest = shortened(steps);
            RandomHistory again = history(shortest);
            Throwable last = failure(again);
            throw new AssertionError(
                    "seed " + seed + ":\n" + String.join("\n", again.told()) + "\n"
                            + (last == null ? failure : last).getMessage(),
                    last == null ? failure : last);
        }
    }

    private RandomHistory history(List<Long> steps) {
        return new RandomHistory(steps, folder.resolve("history" + ++played));
    }

    private Optional<Throwable> failure(List<Long> steps) {
        return Optional.ofNullable(failure(history(steps)));
    }

    private static Throwable failure(RandomHistory history) {
        try {
            history.play();
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    /** Leaves out as many steps as it can, halves first, as long as the rest still fails. */
    private List<Long> shortened(List<Long> steps) {
        List<Long> shortest = steps;
        int left = PATIENCE;
        for (int size = Math.max(1, steps.size() / 2); size > 0; size /= 2) {
            for (int i = shortest.size() - size; i >= 0 && left > 0; i -= size) {
                List<Long> without = new ArrayList<>(shortest.subList(0, i));
                without.addAll(shortest.subList(i + size, shortest.size()));
                left--;
                if (failure(without).isPresent()) {
                    shortest = without;
                }
            }
        }
        return shortest;
    }
}
