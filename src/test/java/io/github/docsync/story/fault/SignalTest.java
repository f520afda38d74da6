package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.docsync.local.LocalSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CI system cancels a job with SIGTERM, a person with Ctrl-C, which is SIGINT. */
class SignalTest {
    /** In the middle of the creates: after reading, lease and journal. */
    private static final int MOMENT = 12;

    /** The number of the signal. */
    private static final int SIGINT = 2;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void a_cancelled_process_finishes_what_is_in_flight_frees_the_lease_reports_in_one_line_and_exits_with_130(
            String signal) {
        assumeThat(signal.equals("INT") && interruptIsIgnored())
                .as("these tests run in the background of a shell, whose processes ignore Ctrl-C")
                .isFalse();
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            Handbook book = new Handbook(docs, site).first();
            Guillotine guillotine = new Guillotine(MOMENT, true, child -> child.signal(signal));
            site.faults().always(guillotine::falls).reset();
            try (Child child = Child.sync(docs, folder, "--concurrency", "1")) {
                int exit = guillotine.watch(child);

                assertThat(exit).as(child.output()).isEqualTo(130);
                assertThat(child.output()).contains("Stopped: ", "3 not tried").doesNotContain("Not tried:");
            }
            String head = site.http()
                    .get("/api/v2/pages/" + site.homepageId() + "/properties?key=docsync-index-handbook-0")
                    .body();
            assertThat(head).contains("\"parts\"").doesNotContain("\"lease\"");
            assertThat(new Shelf(site).pages()).hasSizeLessThan(4);
            book.convergesToFirst();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void a_process_that_has_only_asked_so_far_ends_at_once_in_one_line() {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            new Handbook(docs, site).first();
            Guillotine guillotine = new Guillotine(1, true, child -> child.signal("TERM"));
            site.faults().always(guillotine::falls).reset();
            try (Child child = Child.sync(docs, folder)) {
                int exit = guillotine.watch(child);

                assertThat(exit).as(child.output()).isEqualTo(130);
                assertThat(child.output()).endsWith("docsync: interrupted\n").doesNotContain("Stopped: ");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void a_cancelled_process_ends_its_events_with_the_exit_code_130() {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            new Handbook(docs, site).first();
            Guillotine guillotine = new Guillotine(MOMENT, true, child -> child.signal("TERM"));
            site.faults().always(guillotine::falls).reset();
            try (Child child = Child.sync(docs, folder, "--concurrency", "1", "--json")) {
                int exit = guillotine.watch(child);

                assertThat(exit).as(child.output()).isEqualTo(130);
                assertThat(child.output().lines().filter(line -> line.startsWith("{\"event\"")))
                        .last()
                        .asString()
                        .contains("\"event\":\"exit\"", "\"reason\":\"interrupted\"", "\"exitCode\":130");
            }
        }
    }

    /** A child inherits it, and Java respects it. Told on Linux only. */
    private static boolean interruptIsIgnored() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(
                            line.substring(line.indexOf(':') + 1).strip(), 16))
                    .anyMatch(mask -> (mask & (1L << (SIGINT - 1))) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
