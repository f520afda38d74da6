package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real process, killed as a power cut would: at a moment that a seed chooses, counted in requests that the server has
 * taken in, with the last one answered or not. {@code -Ddocsync.test.kills=500} runs more seeds,
 * {@code -Ddocsync.test.firstSeed=17} begins elsewhere.
 */
class KilledTest {
    @TempDir
    Path folder;

    static LongStream seeds() {
        long first = Long.getLong("docsync.test.firstSeed", 1);
        return LongStream.range(first, first + Integer.getInteger("docsync.test.kills", 20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_run_that_is_killed_at_any_instant_is_completed_by_the_next(long seed) {
        Random random = new Random(seed);
        boolean later = random.nextBoolean();
        int moment = 1 + random.nextInt(later ? 32 : 38);
        boolean served = random.nextBoolean();
        Consumer<Handbook> given = later ? book -> book.first().published().second() : Handbook::first;
        try (LocalSite site = new LocalSite().start();
                Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            Handbook book = new Handbook(docs, site);
            given.accept(book);
            Guillotine guillotine = new Guillotine(moment, served, Child::kill);
            site.faults().always(guillotine::falls).reset();
            site.faults().forgetLog();
            try (Child child = Child.sync(docs, folder, "--concurrency", "4")) {
                // 128 + SIGKILL, or 0 for a run that needed fewer requests than that.
                assertThat(guillotine.watch(child)).as(child.output()).isIn(137, 0);
                String log = String.valueOf(site.faults().logOfWrites());
                site.faults().clear();
                try {
                    if (later) {
                        book.convergesToSecond();
                    } else {
                        book.convergesToFirst();
                    }
                } catch (AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + ": killed at request " + moment + (served ? ", served" : ", not served")
                                    + "\nwrites: " + log + "\n" + child.output() + "\n" + e.getMessage(),
                            e);
                }
            }
        }
    }
}
