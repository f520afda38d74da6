package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A CI system cancels a job with SIGTERM before it kills. */
class SignalTest {
    /** In the middle of the creates: after reading, lease and journal. */
    private static final int MOMENT = 12;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
    void a_terminated_process_finishes_what_is_in_flight_frees_the_lease_reports_and_exits_with_1() {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            Handbook book = new Handbook(docs, site).first();
            Guillotine guillotine = new Guillotine(MOMENT, true, Child::terminate);
            site.faults().always(guillotine::falls).reset();
            try (Child child = Child.sync(docs, folder, "--concurrency", "1")) {
                int exit = guillotine.watch(child);

                assertThat(exit).as(child.output()).isEqualTo(1);
                assertThat(child.output()).contains("Stopped", "docs/beta.md: the run was stopped");
            }
            String head = site.http()
                    .get("/api/v2/pages/" + site.homepageId() + "/properties?key=docsync-index-handbook-0")
                    .body();
            assertThat(head).contains("\"parts\"").doesNotContain("\"lease\"");
            assertThat(new Shelf(site).pages()).hasSizeLessThan(4);
            book.convergesToFirst();
        }
    }
}
