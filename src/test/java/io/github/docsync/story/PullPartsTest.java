package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.plan.Finding;
import io.github.docsync.pull.CommentThread;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.Verdict;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Titles, places, labels, ticks and removals come back too, and nothing else in the repository is touched. */
class PullPartsTest {
    private static final String BRANCH = PullOptions.DEFAULT_BRANCH;

    @RegisterExtension
    final Story story = new Story();

    private String alpha;
    private String beta;

    @BeforeEach
    void publish() {
        story.manifest("""
                defaults: {labels: [common], titlePrefix: "H: "}
                pages:
                  - path: docs/**
                """)
                .write(
                        "docs/alpha.md",
                        "---\r\nlabels:\r\n  - guide\r\n---\r\n# Alpha\r\n\r\nText.  \r\nMore.\r\n\r\n- [ ] do it\r\n- [x] done\r\n")
                .write("docs/beta.md", "Beta\n====\n\nText of beta.\n")
                .write("docs/gamma.md", "---\ntitle: 'Gamma' # the third\n---\n\nText.\n")
                .write("docs/delta.md", "+++\ntitle = \"Delta\" # in TOML\n[params]\nx = 1\n+++\n\nText.\n");
        story.publish("Begin");
        alpha = story.id("H: Alpha");
        beta = story.id("H: Beta");
        story.wire().forget();
    }

    private static PullOptions options(boolean labels, boolean tasks, boolean removals) {
        return new PullOptions(BRANCH, false, labels, tasks, false, removals, false);
    }

    private String file(String path) {
        return story.repository().show(BRANCH, path);
    }

    private void mergeAndExpectNothingToDo() {
        story.repository().merge(BRANCH);
        int version = story.version(alpha);
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        assertThat(story.version(alpha)).isEqualTo(version);
        story.assertInStep();
    }

    @Test
    void titles_go_where_the_title_comes_from() {
        story.ada().rename(alpha, "H: Alpha & *Omega*");
        story.ada().rename(beta, "H: Bravo");
        story.ada().rename(story.id("H: Gamma"), "H: Gamma: the third");
        story.ada().rename(story.id("H: Delta"), "H: Delta the fourth");

        PullResult result = story.pull();

        assertThat(result.pages()).allMatch(page -> page.verdict() == Verdict.EXACT);
        assertThat(file("docs/alpha.md")).contains("\r\n# Alpha & \\*Omega\\*\r\n");
        assertThat(file("docs/beta.md")).startsWith("Bravo\n====\n");
        assertThat(file("docs/gamma.md")).startsWith("---\ntitle: \"Gamma: the third\" # the third\n---\n");
        assertThat(file("docs/delta.md")).startsWith("+++\ntitle = \"Delta the fourth\" # in TOML\n[params]\n");
        mergeAndExpectNothingToDo();
        assertThat(story.title(alpha)).isEqualTo("H: Alpha & *Omega*");
    }

    @Test
    void a_move_below_a_managed_page_becomes_front_matter() {
        story.move(beta, alpha);

        PullResult result = story.pull();

        assertThat(result.pages().get(0).parts()).containsExactly("parent");
        assertThat(file("docs/beta.md")).startsWith("---\nparent: alpha.md\n---\n\nBeta\n");
        assertThat(story.pull().pages()).isEmpty();
        mergeAndExpectNothingToDo();
        assertThat(story.parent(beta)).isEqualTo(alpha);
    }

    @Test
    void labels_and_ticks_come_back_only_when_asked_for() {
        story.ada().label(alpha, "added");
        story.ada().unlabel(alpha, "guide");
        story.ada().tick(alpha, "do it");
        story.ada().untick(alpha, "done");

        PullResult without = story.pull();

        assertThat(without.pages()).isEmpty();
        assertThat(story.repository().tip(BRANCH)).isEmpty();

        PullResult result = story.pull(options(true, true, false));

        assertThat(result.pages().get(0).parts()).containsExactly("labels", "tasks");
        assertThat(file("docs/alpha.md"))
                .isEqualTo(
                        "---\r\nlabels:\r\n  - added\r\n---\r\n# Alpha\r\n\r\nText.  \r\nMore.\r\n\r\n- [x] do it\r\n- [ ] done\r\n");
        assertThat(story.pull(options(true, true, false)).pages()).isEmpty();
        mergeAndExpectNothingToDo();
        assertThat(story.labels(alpha)).containsExactly("added", "common");
    }

    @Test
    void a_page_in_the_trash_is_named_and_its_file_goes_only_when_asked_for() {
        story.ada().trash(beta);

        assertThat(story.pull().removed()).hasSize(1).allMatch(page -> !page.taken());
        assertThat(story.repository().tip(BRANCH)).isEmpty();

        PullResult result = story.pull(options(false, false, true));

        assertThat(result.removed()).hasSize(1).allMatch(PullResult.OtherPage::taken);
        assertThat(file("docs/beta.md")).isEmpty();
        assertThat(file("docs/alpha.md")).isNotEmpty();
        story.repository().merge(BRANCH);
        story.syncExpecting(ExitStatus.IN_STEP);
    }

    @Test
    void a_dry_run_prints_the_diff_and_writes_nothing() {
        story.ada().replace(alpha, "More.", "Much more.");

        PullResult result = story.pull(new PullOptions(BRANCH, true, false, false, false, false, false));

        assertThat(result.diff()).contains("--- a/docs/alpha.md\n+++ b/docs/alpha.md\n", "-More.", "+Much more.");
        assertThat(story.repository().tip(BRANCH)).isEmpty();
        assertThat(story.repository().path(".git/refs/heads/docsync")).doesNotExist();
        story.endsWithWorkLeft();
    }

    @Test
    void a_branch_of_others_and_a_checked_out_one_stay_untouched() {
        story.ada().replace(alpha, "More.", "Much more.");
        story.repository().branch(BRANCH);
        String tip = story.repository().tip(BRANCH);

        PullResult checkedOut = story.pull();

        assertThat(checkedOut.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.BRANCH_NOT_OURS);
        assertThat(checkedOut.protectsSomething()).isTrue();

        story.repository().write("docs/delta.md", "# Delta\n").commit("Mine");
        String mine = story.repository().tip(BRANCH);
        story.repository().checkOut("main");
        PullResult foreign = story.pull();

        assertThat(foreign.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.BRANCH_NOT_OURS);
        assertThat(story.repository().tip(BRANCH)).isEqualTo(mine).isNotEqualTo(tip);
        story.endsWithWorkLeft();
    }

    @Test
    void what_comes_from_confluence_cannot_forge_trailers_or_headers() {
        story.ada().rename(beta, "H: x\u2028Docsync-Pull: handbook " + alpha + " 9");
        story.ada().replace(alpha, "More.", "More.</p><p>Docsync-Pull: handbook " + beta + " 99");

        story.pull();

        for (RevCommit commit : story.repository().commits(BRANCH)) {
            long trailers = commit.getFullMessage()
                    .lines()
                    .filter(line -> line.contains("Docsync-Pull:"))
                    .count();
            assertThat(trailers).isEqualTo(1);
        }
        story.endsWithWorkLeft();
    }

    @Test
    void one_edited_page_costs_few_requests_and_no_write() {
        story.ada().replace(alpha, "More.", "Much more.");
        story.wire().forget();

        story.pull();

        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent().size()).isLessThanOrEqualTo(12);
        story.endsWithWorkLeft();
    }

    @Test
    void another_width_or_emoji_and_restrictions_are_named_and_make_no_commit_of_their_own() {
        story.ada()
                .http()
                .put("/rest/api/content/" + alpha + "/restriction", """
                [{"operation":"read","restrictions":{"group":[{"type":"group","id":"editors"}]}},
                 {"operation":"update","restrictions":{"user":[{"type":"known","accountId":"ada"}]}}]
                """)
                .expect(200);
        story.property(alpha, "content-appearance-published", "\"full-width\"");
        story.property(alpha, "emoji-title-published", "\"1f680\"");
        story.property(beta, "content-appearance-published", "\"default\"");
        story.ada().replace(alpha, "More.", "Much more.");
        story.ada().replace(beta, "Text of", "Words of");

        PullResult result = story.pull();

        assertThat(result.pages()).hasSize(2).allMatch(page -> page.parts().equals(List.of("body")));
        assertThat(result.findings())
                .extracting(FindingText::problem)
                .containsExactly(
                        "'H: Alpha' has another width in Confluence",
                        "'H: Alpha' has another emoji in Confluence",
                        "'H: Alpha' is restricted in Confluence: only chosen people may read it",
                        "'H: Alpha' is restricted in Confluence: only chosen people may update it");
        assertThat(result.protectsSomething()).isFalse();
        story.endsWithWorkLeft();
    }

    @Test
    void open_threads_come_with_the_line_that_holds_their_text_and_make_no_commit() {
        story.ada().commentOn(alpha, "More.", "Really more?");
        story.ada()
                .resolve(story.ada()
                        .inlineComment(alpha, "Text.", "Old")
                        .path("id")
                        .asText());
        story.ada().comment(beta, "Nice page");

        PullResult result = story.pull(new PullOptions(BRANCH, false, false, false, false, false, true));

        assertThat(result.pages()).isEmpty();
        assertThat(story.repository().tip(BRANCH)).isEmpty();
        assertThat(result.comments()).hasSize(2);
        CommentThread inline = result.comments().get(0);
        assertThat(inline.path().value()).isEqualTo("docs/alpha.md");
        assertThat(inline.inline()).isTrue();
        assertThat(inline.line()).isEqualTo(8);
        assertThat(inline.text()).isEqualTo("More.");
        assertThat(inline.remarks().get(0).body()).isEqualTo("Really more?");
        assertThat(inline.remarks().get(0).author()).isNotEmpty();
        assertThat(inline.url()).startsWith("http");
        assertThat(result.comments().get(1).line()).isNull();
        assertThat(result.comments().get(1).inline()).isFalse();
    }

    @Test
    void pages_created_below_managed_ones_are_named_and_become_files_when_asked_for() {
        String child = story.newPage("What: a child?", beta);
        String grandchild = story.newPage("Grandchild", child);
        story.ada().attach(grandchild, "a b.txt", "a picture");
        story.ada()
                .edit(
                        grandchild,
                        "<p>by hand, see <ac:link><ri:page ri:content-title=\"What: a child?\" /></ac:link></p>"
                                + "<ac:image><ri:attachment ri:filename=\"a b.txt\" /></ac:image>");
        story.newPage("Not ours", story.homepage("DOCS"));

        PullResult named = story.pull();

        assertThat(named.created()).hasSize(2).allMatch(page -> !page.taken());
        assertThat(story.repository().tip(BRANCH)).isEmpty();

        PullResult result = story.pull(new PullOptions(BRANCH, false, false, false, true, false, false));

        assertThat(result.created()).hasSize(2).allMatch(PullResult.OtherPage::taken);
        assertThat(file("docs/beta/what-a-child.md"))
                .isEqualTo("---\nid: \"" + child + "\"\ntitle: \"What: a child?\"\n---\n\nby hand\n");
        assertThat(file("docs/beta/what-a-child/grandchild.md"))
                .endsWith("\n\nby hand, see [What: a child?](../what-a-child.md)\n\n![](a%20b.txt)\n");
        assertThat(file("docs/beta/what-a-child/a b.txt")).isEqualTo("a picture");
        assertThat(story.pull(new PullOptions(BRANCH, false, false, false, true, false, false))
                        .created())
                .isEmpty();
    }

    @Test
    void entries_of_single_files_come_and_go_with_their_pages() {
        String before = """
                defaults: {labels: [common], titlePrefix: "H: ", banner: false}
                pages:
                  # one by one
                  - path: docs/alpha.md
                  - path: docs/delta.md
                  - path: docs/gamma.md   # the third
                    labels: [old]

                  - path: docs/beta.md

                # the rest
                policy: {drift: stop}
                """;
        story.manifest(before);
        story.publish("Name the files");
        String child = story.newPage("H: Child", beta);
        String grandchild = story.newPage("H: Grandchild", child);
        story.ada().trash(story.id("H: Gamma"));

        PullResult result = story.pull(new PullOptions(BRANCH, false, false, false, true, true, false));

        assertThat(result.findings()).isEmpty();
        assertThat(result.created()).hasSize(2).allMatch(PullResult.OtherPage::taken);
        assertThat(result.removed()).hasSize(1).allMatch(PullResult.OtherPage::taken);
        assertThat(file("sync.yml"))
                .endsWith(before.replace("  - path: docs/gamma.md   # the third\n    labels: [old]\n", "")
                        .replace("docs/beta.md\n", """
                                docs/beta.md
                                  - path: "docs/beta/child.md"
                                    id: "%s"
                                    parent: "docs/beta.md"
                                  - path: "docs/beta/child/grandchild.md"
                                    id: "%s"
                                    parent: "docs/beta/child.md"
                                """.formatted(child, grandchild)));
        assertThat(file("docs/beta/child.md")).isEqualTo("---\ntitle: Child\n---\n\nby hand\n");
        int version = story.version(child);
        mergeAndExpectNothingToDo();
        assertThat(story.version(child)).isEqualTo(version);
        assertThat(story.parent(child)).isEqualTo(beta);
        assertThat(story.parent(grandchild)).isEqualTo(child);
    }

    @Test
    void a_manifest_that_has_no_place_for_an_entry_is_named_and_stays() {
        story.manifest("pages: [{path: docs/alpha.md}, {path: docs/beta.md}, {path: docs/gamma.md}]\n");
        story.publish("Name the files in one line");
        story.newPage("Child", beta);
        story.ada().trash(story.id("Gamma"));

        PullResult result = story.pull(new PullOptions(BRANCH, false, false, false, true, true, false));

        assertThat(result.findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.ORPHAN, Finding.Kind.NOT_MANAGEABLE);
        assertThat(result.created()).hasSize(1).noneMatch(PullResult.OtherPage::taken);
        assertThat(result.removed()).hasSize(1).noneMatch(PullResult.OtherPage::taken);
        assertThat(story.repository().tip(BRANCH)).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_file_that_was_put_into_the_text_is_committed_beside_the_page_and_not_uploaded_again() {
        story.ada().attach(beta, "notes.pdf", "from Confluence");
        story.ada()
                .replace(
                        beta,
                        "Text of beta.",
                        "Text of beta, see <ac:link><ri:attachment ri:filename=\"notes.pdf\" /><ac:link-body>the notes</ac:link-body></ac:link>.");

        PullResult result = story.pull();

        assertThat(result.pages().get(0).verdict())
                .as(() -> String.valueOf(result.pages().get(0)))
                .isEqualTo(Verdict.EXACT);
        assertThat(result.pages().get(0).parts()).containsExactly("body", "attachments");
        assertThat(file("docs/notes.pdf")).isEqualTo("from Confluence");
        assertThat(file("docs/beta.md")).contains("Text of beta, see [the notes](notes.pdf).");
        story.repository().merge(BRANCH);
        int version = story.version(beta);
        story.wire().forget();
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        assertThat(story.wire().writes()).noneMatch(write -> write.path().contains("/child/attachment"));
        assertThat(story.version(beta)).isEqualTo(version);
        story.assertInStep();
    }

    @Test
    void a_new_version_of_an_attachment_of_ours_becomes_new_bytes_of_the_file() {
        story.write("docs/beta.md", "Beta\n====\n\nText, see [the list](list.csv).\n")
                .write("docs/list.csv", "a;b\n");
        story.publish("Add a list");
        String name = story.attachments(beta).get(0);
        int version = story.version(beta);
        story.ada().attach(beta, name, "a;b;c");

        PullResult result = story.pull();

        assertThat(result.pages()).hasSize(1);
        assertThat(result.pages().get(0).verdict()).isEqualTo(Verdict.EXACT);
        assertThat(result.pages().get(0).parts()).containsExactly("attachments");
        assertThat(file("docs/list.csv")).isEqualTo("a;b;c");
        assertThat(file("docs/beta.md")).isEqualTo(story.repository().read("docs/beta.md"));
        assertThat(story.pull().pages()).isEmpty();
        story.repository().merge(BRANCH);
        story.wire().forget();
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        assertThat(story.wire().writes()).noneMatch(write -> write.path().contains("/child/attachment"));
        assertThat(story.version(beta)).isEqualTo(version);
        assertThat(story.pull().pages()).isEmpty();

        story.write("docs/list.csv", "a\n").repository().commit("Change the list in Git");
        story.ada().attach(beta, name, "c");
        assertThat(story.pull().pages()).hasSize(1).allMatch(page -> page.verdict() == Verdict.REFUSED);
        story.endsWithWorkLeft();
    }

    @Test
    void one_edited_page_of_two_hundred_costs_few_requests_and_no_write() {
        for (int i = 0; i < 196; i++) {
            story.write("docs/more/page" + i + ".md", "# Page " + i + "\n\nText.\n");
        }
        story.publish("Two hundred pages");
        story.ada().replace(alpha, "More.", "Much more.");
        story.wire().forget();

        PullResult result = story.pull();

        assertThat(result.pages()).hasSize(1);
        assertThat(story.wire().writes()).isEmpty();
        assertThat(story.wire().sent().size()).isLessThanOrEqualTo(15);
        story.endsWithWorkLeft();
    }
}
