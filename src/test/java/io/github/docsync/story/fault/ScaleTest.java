package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand pages in a gibibyte, at the same time for each page as a thousand. Run with {@code -Ddocsync.test.scale=20000}. */
@EnabledIfSystemProperty(named = "docsync.test.scale", matches = "\\d+", disabledReason = "takes minutes")
class ScaleTest {
    private static final int FEW = 1000;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    void the_time_for_a_page_stays_flat_and_the_memory_below_a_gibibyte(TestReporter reporter) {
        int many = Integer.getInteger("docsync.test.scale");
        plan(2);
        Duration start = plan(1);
        Duration few = plan(FEW).minus(start);
        Duration all = plan(many).minus(start);
        reporter.publishEntry(Map.of(
                "start of the process, ms",
                String.valueOf(start.toMillis()),
                FEW + " pages, ms",
                String.valueOf(few.toMillis()),
                many + " pages, ms",
                String.valueOf(all.toMillis())));

        double perPage = (double) all.toMillis() / many;
        assertThat(perPage).as("milliseconds for each of %d pages", many).isLessThan(2.0 * few.toMillis() / FEW);
    }

    @Test
    void a_tree_that_did_not_change_is_known_by_the_ids_of_its_files(TestReporter reporter) {
        int many = Integer.getInteger("docsync.test.scale");
        try (Docs docs = Volume.write(Docs.in(folder.resolve("docs"), site.environment()), many)) {
            Duration first = validate(docs);
            Duration known = validate(docs);
            reporter.publishEntry(Map.of(
                    many + " pages validated, ms",
                    String.valueOf(first.toMillis()),
                    "when known, ms",
                    String.valueOf(known.toMillis())));

            assertThat(known).as("first took %s", first).isLessThan(first.dividedBy(2));
        }
    }

    private Duration validate(Docs docs) {
        Instant start = Instant.now();
        try (Child child = Child.start(docs, folder, "-Xmx1g", "validate")) {
            assertThat(child.awaitEnd()).as(child.output()).isZero();
        }
        return Duration.between(start, Instant.now());
    }

    private Duration plan(int pages) {
        try (Docs docs = Volume.write(Docs.in(folder.resolve("docs" + pages), site.environment()), pages)) {
            Instant start = Instant.now();
            try (Child child = Child.start(docs, folder, "-Xmx1g", "plan")) {
                assertThat(child.awaitEnd()).as(child.output()).isZero();
                assertThat(child.output()).contains(Volume.title(pages - 1));
            }
            return Duration.between(start, Instant.now());
        }
    }
}
