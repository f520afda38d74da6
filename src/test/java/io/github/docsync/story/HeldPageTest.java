package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.report.FindingText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a file holds its page and nothing else; a mistake of the manifest stops everything. */
class HeldPageTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String BROKEN = "---\ntitle: [unclosed\n---\n# Broken\n\nText.";

    @Test
    void one_bad_file_of_each_kind_is_held_and_named_with_its_line_while_the_rest_is_published() {
        story.manifestOfTree()
                .write("docs/good.md", "# Good\n\nSee [bad](yaml.md), [latin](latin.md#x) and [other](other.md).")
                .write("docs/other.md", "# Other\n\nText.")
                .write("docs/yaml.md", BROKEN)
                .write("docs/latin.md", "# Gr\u00fc\u00dfe\n\nText.".getBytes(StandardCharsets.ISO_8859_1))
                .write("docs/label.md", "---\nlabels: [two words]\n---\n# Label\n\nText.")
                .write("docs/long.md", "# " + "t".repeat(256) + "\n\nText.")
                .write(
                        "docs/property.md",
                        "---\nproperties:\n  mine: 1\n  docsync-journal-x: 1\n---\n# Property\n\nText.")
                .write("docs/parent.md", "---\nparent: nobody.md\n---\n# Parent\n\nText.");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.titles("DOCS")).containsExactly("Good", "Other");
        assertThat(story.body(story.id("Good")))
                .contains("https://github.com/acme/handbook/blob/main/docs/yaml.md")
                .contains("https://github.com/acme/handbook/blob/main/docs/latin.md")
                .contains("ri:content-title=\"Other\"");
        assertThat(done.planned().diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(mistake -> mistake.location().toString().replaceAll(":\\d+$", ""))
                .containsExactlyInAnyOrder(
                        "docs/label.md:2",
                        "docs/latin.md:1",
                        "docs/long.md:1",
                        "docs/parent.md:2",
                        "docs/property.md:4",
                        "docs/yaml.md:3");
        assertThat(Story.findings(done))
                .filteredOn(finding -> finding.kind() == Finding.Kind.FILE_MISTAKE)
                .hasSize(6)
                .anySatisfy(finding -> assertThat(FindingText.problem(finding))
                        .startsWith("line 2: the label 'two words' contains a"));
    }

    @Test
    void a_published_page_whose_file_breaks_stays_as_it_is_with_its_children_and_is_no_orphan() {
        story.orphans(OrphanPolicy.TRASH);
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              maxRemovals: 100%
            """)
                .write("docs/index.md", "---\ntitle: Home\n---\nText.")
                .write("docs/guide/index.md", "---\ntitle: Guide\nlabels: [x]\n---\nText.")
                .write("docs/guide/start.md", "# Start\n\nText.")
                .write("docs/news.md", "---\ntitle: News\ntype: blogpost\n---\nText.")
                .write("docs/see.md", "# See\n\nThe [guide](guide/index.md).");
        story.publish("Begin");
        String guide = story.id("Guide");
        String start = story.id("Start");
        String see = story.id("See");

        story.write("docs/guide/index.md", BROKEN)
                .write("docs/news.md", BROKEN)
                .write("docs/guide/start.md", "# Start\n\nChanged.")
                .write("docs/guide/more.md", "# More\n\nText.");
        SyncResult done = story.commitAndSync("Break two");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.version(guide)).isEqualTo(1);
        assertThat(story.title(guide)).isEqualTo("Guide");
        assertThat(story.labels(guide)).containsExactly("x");
        assertThat(story.children(guide)).containsExactly("More", "Start");
        assertThat(story.body(start)).contains("Changed.");
        assertThat(story.version(see))
                .as("a page that people can open is still linked")
                .isEqualTo(1);
        assertThat(done.planned().plan().actions())
                .filteredOn(HoldPage.class::isInstance)
                .extracting(Action::title)
                .containsExactlyInAnyOrder("Guide", "News");

        story.write("docs/guide/index.md", "---\ntitle: Guide\nlabels: [x]\n---\nNew text.")
                .write("docs/news.md", "---\ntitle: News\ntype: blogpost\n---\nText.");
        story.publish("Repair");
        assertThat(story.id("Guide")).isEqualTo(guide);
        assertThat(story.body(guide)).contains("New text.");
    }

    @Test
    void pages_under_a_new_page_that_is_held_are_published_one_higher_and_move_below_it_later() {
        story.manifestOfTree()
                .write("docs/index.md", "# Home\n\nText.")
                .write("docs/guide/index.md", BROKEN)
                .write("docs/guide/part/index.md", BROKEN)
                .write("docs/guide/part/start.md", "# Start\n\nText.");

        assertThat(story.commitAndSync("Begin").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.children(story.id("Home"))).containsExactly("Start");
        String start = story.id("Start");

        story.write("docs/guide/index.md", "# Guide\n\nText.").write("docs/guide/part/index.md", "# Part\n\nText.");
        story.publish("Repair");

        assertThat(story.id("Start")).isEqualTo(start);
        assertThat(story.parent(start)).isEqualTo(story.id("Part"));
        assertThat(story.parent(story.id("Part"))).isEqualTo(story.id("Guide"));
    }

    @Test
    void a_title_that_a_held_page_still_has_is_not_taken_from_it() {
        story.manifestOfTree().write("docs/a.md", "# One\n\nText.").write("docs/b.md", "# Two\n\nText.");
        story.publish("Begin");
        String a = story.id("One");

        story.write("docs/a.md", "---\nlabels: [x y]\n---\n# Three\n\nText.").write("docs/b.md", "# One\n\nText.");
        SyncResult done = story.commitAndSync("Swap");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.title(a)).isEqualTo("One");
        assertThat(story.titles("DOCS")).containsExactly("One", "Two");
        story.write("docs/a.md", "# Three\n\nText.");
        story.publish("Repair");
        assertThat(story.titles("DOCS")).containsExactly("One", "Three");
    }

    @Test
    void a_circle_of_parents_holds_the_files_that_name_them_and_stops_everything_where_the_manifest_does() {
        story.manifestOfTree()
                .write("docs/a.md", "---\nparent: b.md\n---\n# A\n\nText.")
                .write("docs/b.md", "---\nparent: a.md\n---\n# B\n\nText.")
                .write("docs/c.md", "---\nparent: a.md\n---\n# C\n\nText.");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.topLevel()).containsExactly("C");

        story.manifest("""
            pages:
              - path: docs/a.md
                parent: docs/b.md
              - path: docs/b.md
                parent: docs/a.md
            """).write("docs/a.md", "# A\n\nText.").write("docs/b.md", "# B\n\nText.");
        SyncResult stopped = story.commitAndSync("Circle in the manifest");

        assertThat(stopped.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(stopped.planned().diagnostics().toString())
                .contains("sync.yml:6:13: the parents form a cycle: 'docs/a.md' under 'docs/b.md' under 'docs/a.md'");
        story.endsWithWorkLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# A\n\n[x](nowhere.md)", BROKEN})
    void strict_sends_nothing_where_there_is_a_warning_or_a_mistake(String text) {
        story.manifest("""
            pages:
              - path: docs/**
            strict: true
            """).write("docs/a.md", text).write("docs/b.md", "# B\n\nText.");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(story.wire().sent()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void links_that_lead_nowhere_hold_their_page_where_the_policy_says_fail() {
        story.manifest("""
            pages:
              - path: docs/**
            policy:
              brokenLinks: fail
            """).write("docs/a.md", "# A\n\n[x](nowhere.md)").write("docs/b.md", "# B\n\nText.");

        assertThat(story.commitAndSync("Begin").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(story.titles("DOCS")).containsExactly("B");
    }
}
