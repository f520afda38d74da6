package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Titles and bodies are compared as Confluence has them: nothing is taken for a change that is none, and no change is missed. */
class SeenAsTheyAreTest {
    @RegisterExtension
    final Story story = new Story();

    /** As if the version that docsync wrote now had another body: an edit whose version passes for the one that was recorded. */
    private void changeInPlace(String page, String before, String after) {
        story.ada().replace(page, before, after);
        ObjectNode memory = story.allProperties(page).get("docsync").deepCopy();
        memory.remove("versionAt");
        story.ada().setProperty(page, "docsync", memory.put("version", 2).toString());
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
    }

    @Test
    void titles_that_end_in_what_nobody_sees_are_published_without_it_and_in_step() {
        story.manifest("""
            pages:
              - path: docs/**
              - path: c.md
                title: "Third\u00A0"
            defaults:
              titleSuffix: "\uFEFF"
            """)
                .write("docs/a.md", "---\ntitle: \"News\u00A0\"\n---\nText.")
                .write("docs/b.md", "# Second\uFEFF\n\nSee [a](a.md).")
                .write("c.md", "Text.");

        story.publish("Begin");

        assertThat(story.titles("DOCS")).containsExactly("News", "Second", "Third");
        assertThat(story.body(story.id("Second"))).contains("ri:content-title=\"News\"");
    }

    @Test
    void a_page_that_a_person_renamed_is_named_by_both_titles() {
        story.manifestOfTree().write("docs/a.md", "# News\n\nText.");
        story.publish("Begin");
        story.ada().rename(story.id("News"), "Old news");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done))
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.problem(finding))
                        .isEqualTo("'News' was renamed to 'Old news' in Confluence"));
    }

    @Test
    void a_body_that_changed_without_a_new_version_is_not_overwritten() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        changeInPlace(a, "Text", "Her text");
        story.repository().edit("docs/a.md", "Text", "Git's text").edit("docs/b.md", "Text", "Git's text");
        story.repository().commit("Edit both");

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(Story.findings(done)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CONFLICT);
            assertThat(FindingText.problem(finding)).contains("without a new version");
        });
        assertThat(story.body(a)).contains("Her text");
        assertThat(story.body(story.id("B"))).contains("Git's text");
        story.drift(DriftPolicy.OVERWRITE).syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(a)).contains("Git's text");
    }

    @Test
    void a_hash_of_another_canonical_form_is_not_taken_for_an_edit() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        for (String title : List.of("A", "B")) {
            ObjectNode memory =
                    story.allProperties(story.id(title)).get("docsync").deepCopy();
            assertThat(memory.path("stored").asText()).startsWith("1:");
            story.ada()
                    .setProperty(
                            story.id(title),
                            "docsync",
                            memory.put("stored", "0:AAAAAAAAAAAAAAAA").toString());
        }
        story.dropProperties(story.homepage("DOCS"), "docsync-index");
        story.ada().replace(story.id("B"), "Text", "Text");
        story.repository().edit("docs/a.md", "Text", "Git's text").edit("docs/b.md", "Text", "Git's text");
        story.repository().commit("Edit both");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done)).isEmpty();
        assertThat(story.body(story.id("A"))).contains("Git's text");
        assertThat(story.body(story.id("B"))).contains("Git's text");
        assertThat(story.allProperties(story.id("A"))
                        .get("docsync")
                        .path("stored")
                        .asText())
                .startsWith("1:");
    }

    @Test
    void a_page_whose_link_confluence_itself_wrote_anew_is_not_taken_for_edited() {
        story.manifestOfTree().write("docs/a.md", "# A\n\nSee [b](b.md).").write("docs/b.md", "# B\n\nText.");
        story.publish("Begin");
        String a = story.id("A");
        story.ada().rename(story.id("B"), "B & C");
        changeInPlace(a, "ri:content-title=\"B\"", "ri:content-title=\"B &amp; C\"");
        story.repository().edit("docs/a.md", "See", "Read");
        story.repository().commit("Edit");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(a)).contains("Read", "ri:content-title=\"B &amp; C\"");
    }
}
