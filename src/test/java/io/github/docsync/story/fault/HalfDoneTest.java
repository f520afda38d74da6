package io.github.docsync.story.fault;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.CreatePage;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run was about to do when it died is known to the next, though it may have happened, or happen only later. */
class HalfDoneTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    private Docs docs;

    @BeforeEach
    void open() {
        docs = Docs.in(folder, site.environment());
        manifest("");
    }

    private void manifest(String label) {
        docs.write("sync.yml", """
                version: 1
                id: half
                space: DOCS
                pages:
                  - path: docs/**
                defaults:
                  labels: [%s]
                """.formatted(label));
    }

    @Test
    void a_create_that_arrives_late_is_known_though_git_changed_the_page_meanwhile() {
        docs.write("docs/a.md", "# A\n\nText.");
        docs.commit();
        CreatePage hanging = (CreatePage) docs.plan().plan().actions().get(0);
        site.faults().always(on("POST", "/wiki/api/v2/pages")).answer(400);
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.FAILED);
        docs.write("docs/a.md", "# A\n\nOther text.");
        docs.commit();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.FAILED);
        site.faults().clear();
        String late = site.people()
                .create(
                        site.spaceId(),
                        site.homepageId(),
                        "A",
                        hanging.content().body().text());

        SyncResult done = docs.sync();

        assertThat(done.status())
                .as(() -> String.valueOf(done.planned().plan()))
                .isEqualTo(ExitStatus.IN_STEP);
        assertThat(new Shelf(site).pages().get("A").id()).isEqualTo(late);
        assertThat(new Shelf(site).body("A")).contains("Other text");
    }

    @Test
    void a_page_that_was_created_and_not_recorded_is_known_under_the_title_that_a_person_gave_it() {
        docs.write("docs/a.md", "# A\n\nText.");
        docs.commit();
        String home = site.homepageId();
        Predicate<Exchange> record = exchange -> exchange.writes()
                && exchange.path().matches("/wiki/api/v2/pages/\\d+/properties.*")
                && !exchange.path().contains("/" + home + "/");
        site.faults().always(record).answer(400);
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.FAILED);
        site.faults().clear();
        String id = new Shelf(site).pages().get("A").id();
        site.people().rename(id, "Ada's title");

        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);

        assertThat(new Shelf(site).pages()).containsOnlyKeys("Ada's title");
    }

    @Test
    void a_label_that_was_put_on_and_not_recorded_goes_when_git_removes_it() {
        docs.write("docs/a.md", "# A\n\nText.");
        docs.commit();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        manifest("everywhere");
        docs.commit();
        String home = site.homepageId();
        Predicate<Exchange> record = exchange -> exchange.writes()
                && exchange.path().matches("/wiki/api/v2/pages/\\d+/properties.*")
                && !exchange.path().contains("/" + home + "/");
        site.faults().always(record).answer(400);
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.FAILED);
        assertThat(new Shelf(site).labels("A")).containsExactly("everywhere");
        site.faults().clear();

        manifest("");
        docs.commit();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);

        assertThat(new Shelf(site).labels("A")).isEmpty();
    }
}
