package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Reason;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Labels and attachments are compared three ways, as bodies and titles are; and what did not arrive whole is noticed. */
class AttachmentsAndLabelsTest {
    private static final String UPLOAD = "/wiki/rest/api/content/\\d+/child/attachment";

    @RegisterExtension
    final Story story = new Story();

    private String page;
    private String picture;

    @BeforeEach
    void publishAPageWithAPicture() {
        story.manifestOfTree()
                .write("docs/pic.png", png(1))
                .write("docs/a.md", """
                ---
                labels: [one, two]
                ---
                # A

                Text. ![pic](pic.png)

                - [ ] Wash
                - [ ] Dry
                """)
                .write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        page = story.id("A");
        picture = story.attachments(page).get(0);
        story.wire().forget();
    }

    private static byte[] png(int content) {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) content};
    }

    private void edit() {
        story.repository().edit("docs/a.md", "Text.", "New text.");
        story.repository().commit("Edit");
    }

    private JsonNode attachment() {
        return story.rows("/api/v2/pages/" + page + "/attachments?filename=" + picture)
                .get(0);
    }

    @Test
    void a_deleted_picture_is_put_back_under_every_policy_when_the_page_is_written() {
        for (DriftPolicy policy : DriftPolicy.values()) {
            story.ada().detach(page, picture);
            story.repository().edit("docs/a.md", "- [ ] Dry", "- [ ] Dry\n- [ ] And " + policy);
            story.repository().commit("Edit");
            story.drift(policy).syncExpecting(ExitStatus.IN_STEP);
            assertThat(story.attachments(page)).as("under %s", policy).containsExactly(picture);
        }
    }

    @Test
    void a_deleted_picture_is_put_back_by_overwrite_and_when_the_index_was_lost() {
        story.ada().detach(page, picture);
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.attachments(page)).containsExactly(picture);

        story.ada().detach(page, picture);
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        SyncResult done = story.drift(null).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.attachments(page)).containsExactly(picture);
        assertThat(done.planned().plan().actions())
                .flatExtracting(Action::reasons)
                .contains(Reason.of(Reason.Kind.ATTACHMENT_PUT_BACK, picture));
        assertThat(story.version(page)).isEqualTo(1);
    }

    @Test
    void a_picture_that_a_person_made_better_stays_and_is_named() {
        story.ada().attach(page, picture, "better");
        edit();
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(Story.findings(done).toString()).contains(picture);
        assertThat(story.body(page)).contains("New text");

        story.write("docs/pic.png", png(2));
        story.repository().edit("docs/a.md", "New text", "Newer text");
        story.repository().commit("Another picture");
        done = story.syncExpecting(ExitStatus.REFUSED);
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.CONFLICT);
        assertThat(attachment().path("fileSize").asInt()).as("hers").isEqualTo("better".length());
        assertThat(story.body(page)).contains("Newer text");
        story.syncExpecting(ExitStatus.REFUSED);

        story.drift(DriftPolicy.SKIP).syncExpecting(ExitStatus.IN_STEP);
        assertThat(attachment().path("fileSize").asInt()).isEqualTo("better".length());
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(attachment().path("comment").asText()).startsWith("docsync sha256:");
        story.drift(null).syncExpecting(ExitStatus.IN_STEP);
    }

    @Test
    void a_picture_that_a_person_made_better_is_not_deleted_when_git_drops_it() {
        story.ada().attach(page, picture, "better");
        story.repository().edit("docs/a.md", " ![pic](pic.png)", "").delete("docs/pic.png");
        SyncResult done = story.commitAndSync("Drop");
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(story.attachments(page)).containsExactly(picture);
        assertThat(Story.kinds(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
    }

    @Test
    void a_label_that_was_taken_off_is_named_and_put_back_by_overwrite_alone() {
        story.ada().unlabel(page, "one");
        story.repository().edit("docs/a.md", "[one, two]", "[one, two, three]");
        SyncResult done = story.commitAndSync("Label");
        assertThat(Story.kinds(done)).containsExactly(Finding.Kind.EDITED_IN_CONFLUENCE);
        assertThat(FindingText.problem(Story.findings(done).get(0))).contains("label 'one'");
        assertThat(story.labels(page)).containsExactly("three", "two");

        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.labels(page)).containsExactly("one", "three", "two");
        story.drift(null);
    }

    @Test
    void a_label_that_people_put_on_first_stays_theirs_on_one_page_and_on_many() {
        for (int i = 0; i < 12; i++) {
            story.write("docs/n" + i + ".md", "# N" + i);
        }
        story.publish("Add pages");
        String first = story.id("N3");
        story.label(first, "shared");
        String manifest = "pages:\n  - path: docs/**\n";
        story.manifest(manifest + "defaults:\n  labels: [shared]\n");
        story.wire().forget();
        story.publish("Default label");
        assertThat(story.wire().sent(sent -> sent.path().endsWith("/labels"))).isEmpty();
        assertThat(story.labels(story.id("N4"))).containsExactly("shared");

        story.manifest(manifest);
        story.publish("No default label");
        assertThat(story.labels(first)).containsExactly("shared");
        assertThat(story.labels(story.id("N4"))).isEmpty();
        assertThat(story.labels(page)).containsExactly("one", "two");
    }

    @Test
    void ticks_that_readers_made_are_not_recorded_as_what_was_published() {
        story.ada().tick(page, "Wash");
        story.repository().edit("docs/a.md", "[one, two]", "[one]");
        story.publish("Labels only");
        edit();
        story.syncExpecting(ExitStatus.IN_STEP);

        story.repository().edit("docs/a.md", "# A", "# Alpha");
        story.publish("Title only");
        story.repository().edit("docs/a.md", "New text", "Newer text");
        story.publish("Edit");

        assertThat(story.body(page)).contains("Newer text");
        assertThat(complete()).containsExactly("Wash");
    }

    private List<String> complete() {
        return story.rows("/api/v2/tasks?page-id=" + page + "&body-format=storage").stream()
                .filter(task -> task.path("status").asText().equals("complete"))
                .map(task -> task.at("/body/storage/value").asText().replaceAll("<[^>]*>", ""))
                .toList();
    }

    @Test
    void an_attachment_that_a_503_left_empty_is_uploaded_again() {
        story.site().faults().next(1, on("POST", UPLOAD)).leaveEmptyAttachment();
        story.write("docs/b.md", "# B\n\nText. ![pic](pic.png)");
        story.publish("A picture on another page");
        assertThat(size(story.id("B"))).isEqualTo(5);

        story.site().faults().next(1, on("PUT", UPLOAD)).leaveEmptyAttachment();
        story.write("docs/c.md", "# C\n\nText. ![pic](pic.png)");
        story.publish("A new page");
        assertThat(size(story.id("C"))).isEqualTo(5);
    }

    @Test
    void a_picture_that_changes_after_it_was_read_is_never_stored_as_what_it_was() {
        for (String text : new String[] {"# C\n\n![pic](other.png)", "# B\n\n![pic](other.png)"}) {
            String file = text.startsWith("# C") ? "docs/c.md" : "docs/b.md";
            story.write(file, text).write("docs/other.png", png(2));
            story.repository().commit("A picture");
            ApplyListener writer = new ApplyListener() {
                @Override
                public void applying() {
                    story.write("docs/other.png", png(3));
                }
            };

            SyncResult done =
                    DocSync.sync(story.request().toBuilder().listener(writer).build());

            assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(Story.describe(done)).contains("the file 'docs/other.png' has changed since the plan was made");
            String id = story.id(text.substring(2, 3));
            assertThat(story.attachments(id)).isEmpty();
            story.publish("The picture as it is");
            assertThat(story.attachments(id)).hasSize(1);
        }
    }

    private int size(String id) {
        return story.rows("/api/v2/pages/" + id + "/attachments")
                .get(0)
                .path("fileSize")
                .asInt();
    }
}
