package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A label or a picture of ours that somebody took away is noticed by a run for which Git has nothing to do, at no more than five requests. */
class TakenAwayTest {
    private static final String MANIFEST = "pages:\n  - path: docs/**\n";

    @RegisterExtension
    final Story story = new Story();

    private String page;
    private String picture;

    @BeforeEach
    void publishAPageWithAPicture() {
        story.manifest(MANIFEST)
                .write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1})
                .write("docs/a.md", """
                    ---
                    labels: [one, two]
                    ---
                    # A

                    ![pic](pic.png)
                    """);
        story.publish("Begin");
        page = story.id("A");
        picture = story.attachments(page).get(0);
    }

    private void addPages(String labels) {
        for (int number = 0; number < 12; number++) {
            story.write(
                    "docs/n" + number + ".md",
                    "---\nlabels: " + labels + "\n---\n# N" + number + "\n\n![pic](pic.png)\n");
        }
        story.publish("Add pages");
    }

    private SyncResult idle(ExitStatus expected) {
        story.wire().forget();
        SyncResult done = story.syncExpecting(expected);
        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent()).hasSizeLessThanOrEqualTo(5);
        return done;
    }

    @Test
    void stop_names_a_label_and_skip_passes_it_and_overwrite_puts_it_back() {
        story.ada().unlabel(page, "one");
        SyncResult done = idle(ExitStatus.IN_STEP);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("no longer has the label 'one'");

        story.drift(DriftPolicy.SKIP);
        assertThat(Story.kinds(idle(ExitStatus.IN_STEP))).containsExactly(Finding.Kind.SKIPPED);

        story.drift(null).manifest(MANIFEST + "policy:\n  drift: overwrite\n");
        story.publish("Overwrite");
        assertThat(story.labels(page)).containsExactly("one", "two");
        assertThat(Story.kinds(idle(ExitStatus.IN_STEP))).isEmpty();
    }

    @Test
    void a_picture_that_the_page_shows_is_put_back_under_every_policy() {
        for (DriftPolicy policy : DriftPolicy.values()) {
            story.ada().detach(page, picture);
            story.drift(policy).syncExpecting(ExitStatus.IN_STEP);
            assertThat(story.attachments(page)).as("under %s", policy).containsExactly(picture);
        }
        assertThat(story.version(page)).isEqualTo(1);
    }

    @Test
    void one_search_shows_what_many_pages_lack() {
        addPages("[one]");
        String other = story.id("N7");
        story.ada().unlabel(other, "one");
        SyncResult done = idle(ExitStatus.IN_STEP);
        assertThat(Story.findings(done))
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.problem(finding))
                        .isEqualTo("'N7' no longer has the label 'one', which was taken off in Confluence"));

        story.ada().detach(story.id("N3"), picture);
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.attachments(story.id("N3"))).containsExactly(picture);

        story.ada().attach(story.id("N4"), picture, "better");
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP)))
                .extracting(FindingText::problem)
                .contains("'N4' has another '" + picture + "', made in Confluence");
    }

    @Test
    void overwrite_in_the_manifest_looks_no_harder_than_stop_and_puts_back() {
        story.manifest(MANIFEST + "policy:\n  drift: overwrite\n");
        addPages("[one]");
        idle(ExitStatus.IN_STEP);
        story.ada().unlabel(story.id("N7"), "one");
        story.ada().attach(story.id("N4"), picture, "better");
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.labels(story.id("N7"))).containsExactly("one");
        idle(ExitStatus.IN_STEP);
    }

    @Test
    void a_site_without_search_is_looked_at_page_by_page_in_turn() {
        addPages("[]");
        story.site().faults().always(on("GET", "/wiki/rest/api/content/search")).answer(410);
        for (String title : story.titles("DOCS")) {
            if (title.startsWith("N")) {
                story.ada().detach(story.id(title), picture);
            }
        }
        story.ada().detach(page, picture);
        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.wire().sent(sent -> sent.path().endsWith("/attachments")))
                .hasSize(1);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.attachments(page)).containsExactly(picture);
        assertThat(story.attachments(story.id("N11"))).containsExactly(picture);

        story.ada().detach(story.id("N11"), picture);
        story.ada().unlabel(page, "one");
        story.drift(null).manifest(MANIFEST + "policy:\n  drift: overwrite\n");
        story.publish("Say the same in the manifest");
        assertThat(story.attachments(story.id("N11"))).containsExactly(picture);
        assertThat(story.labels(page)).containsExactly("one", "two");
    }
}
