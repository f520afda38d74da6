package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.SyncResult;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.Faults;
import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One fault at a time, at each kind of write in turn: which writes there are is taken from the log of an undisturbed run.
 * With {@code -Ddocsync.test.everyWrite=true} at each single write.
 */
class EveryWriteTest {
    /** What happens to one write. */
    enum Fault {
        RESET_BEFORE_THE_SERVER_ACTED(Faults.Choice::reset),
        REPLY_LOST_AFTER_THE_COMMIT(Faults.Choice::loseReply),
        INTERNAL_ERROR_BEFORE_THE_SERVER_ACTED(choice -> choice.answer(500)),
        BAD_GATEWAY_AFTER_THE_COMMIT(choice -> choice.answerAfterCommit(502)),
        UNAVAILABLE_WITHOUT_A_TIME(choice -> choice.answer(503)),
        HTML_IN_PLACE_OF_JSON(choice -> choice.answerHtml(200)),
        REPLY_CUT_IN_ITS_MIDDLE(Faults.Choice::truncate),
        REFUSED(choice -> choice.answer(403)),
        CONFLICT(choice -> choice.answer(409));

        private final Consumer<Faults.Choice> strike;

        Fault(Consumer<Faults.Choice> strike) {
            this.strike = strike;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_first_run_that_loses_one_write_is_completed_by_the_next(Fault fault) {
        for (int number : writesOf(0, Handbook::first)) {
            run(0, fault, number, book -> book.first(), Handbook::convergesToFirst);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_later_run_that_loses_one_write_is_completed_by_the_next(Fault fault) {
        Consumer<Handbook> edition = book -> book.first().published().second();
        for (int number : writesOf(1, edition)) {
            run(1, fault, number, edition, Handbook::convergesToSecond);
        }
    }

    private int runs;

    private void run(int edition, Fault fault, int number, Consumer<Handbook> given, Consumer<Handbook> check) {
        try (LocalSite site = new LocalSite().start();
                Docs docs = Docs.in(folder.resolve("run" + runs++), site.environment())) {
            Handbook book = new Handbook(docs, site);
            given.accept(book);
            fault.strike.accept(site.faults().next(1, nthWrite(number)));
            site.faults().forgetLog();
            String outcome = outcome(docs);
            String log = String.valueOf(site.faults().logOfWrites());
            try {
                check.accept(book);
            } catch (AssertionError e) {
                throw new AssertionError(
                        fault + " at write " + number + " of edition " + (edition + 1) + "\nwrites: " + log
                                + "\nfirst run: " + outcome + "\n" + e.getMessage(),
                        e);
            }
        }
    }

    private static String outcome(Docs docs) {
        try {
            SyncResult synced = docs.sync(Docs.concurrency(1));
            return synced.status() + " " + Handbook.describe(synced);
        } catch (ConfluenceException e) {
            return e.toString();
        }
    }

    private List<Integer> writesOf(int edition, Consumer<Handbook> given) {
        try (LocalSite site = new LocalSite().start();
                Docs docs = Docs.in(folder.resolve("clean" + edition), site.environment())) {
            Handbook book = new Handbook(docs, site);
            given.accept(book);
            site.faults().forgetLog();
            docs.sync(Docs.concurrency(1));
            List<Faults.Logged> writes = site.faults().logOfWrites();
            assertThat(writes).hasSizeGreaterThan(10);
            if (Boolean.getBoolean("docsync.test.everyWrite")) {
                List<Integer> all = new ArrayList<>();
                for (int number = 1; number <= writes.size(); number++) {
                    all.add(number);
                }
                return all;
            }
            Map<String, Integer> kinds = new LinkedHashMap<>();
            for (int number = 1; number <= writes.size(); number++) {
                kinds.putIfAbsent(kind(writes.get(number - 1), site.homepageId()), number);
            }
            // The last write gives the lease back.
            kinds.put("last", writes.size());
            return List.copyOf(kinds.values());
        }
    }

    private static String kind(Faults.Logged write, String home) {
        return write.method() + " "
                + write.path().replace("/" + home + "/", "/home/").replaceAll("\\d+", "1");
    }

    /** A request is shown before and after it is handled; it counts once. */
    private static Predicate<Exchange> nthWrite(int number) {
        Map<Exchange, Boolean> seen = new IdentityHashMap<>();
        return exchange -> {
            if (!exchange.writes()) {
                return false;
            }
            Boolean known = seen.get(exchange);
            if (known == null) {
                known = seen.size() + 1 == number;
                seen.put(exchange, known);
            }
            return known;
        };
    }
}
