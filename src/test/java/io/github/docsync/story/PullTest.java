package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import io.github.docsync.pull.Verdict;
import io.github.docsync.report.FindingText;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person did in Confluence comes back as a branch to review. */
class PullTest {
    private static final String BRANCH = PullOptions.DEFAULT_BRANCH;

    private static final String ALPHA = """
        ---
        labels: [guide]
        ---
        # Alpha

        First text, see [beta](beta.md),
        over *two* lines.

        * one
        * two

        Last words.
        """;

    @RegisterExtension
    final Story story = new Story();

    private String page;
    private String head;

    @BeforeEach
    void publish() {
        story.manifestOfTree().write("docs/alpha.md", ALPHA).write("docs/beta.md", "# Beta\n\nText.\n");
        story.publish("Begin");
        page = story.id("Alpha");
        head = story.repository().tip("HEAD");
        story.wire().forget();
    }

    private PulledPage only(PullResult result) {
        assertThat(result.pages()).hasSize(1);
        return result.pages().get(0);
    }

    private void assertPublishedOnce() {
        int version = story.version(page);
        story.wire().forget();
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.findings(done)).isEmpty();
        assertThat(story.version(page)).isEqualTo(version);
        assertThat(story.wire().writes()).noneMatch(write -> write.path().contains("/attachment"));
        story.assertInStep();
    }

    @Test
    void a_word_comes_back_as_one_commit_and_the_next_sync_updates_no_page() {
        story.ada().replace(page, "First text", "Better text");

        PullResult result = story.pull();

        assertThat(story.wire().writes()).isEmpty();
        PulledPage pulled = only(result);
        assertThat(pulled.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(pulled.parts()).containsExactly("body");
        assertThat(pulled.fromVersion()).isEqualTo(1);
        assertThat(pulled.toVersion()).isEqualTo(2);
        assertThat(result.base()).isEqualTo(head);
        assertThat(story.repository().tip("HEAD")).isEqualTo(head);
        assertThat(story.repository().isClean()).isTrue();
        assertThat(story.repository().read("docs/alpha.md")).isEqualTo(ALPHA);
        List<RevCommit> commits = story.repository().commits(BRANCH);
        assertThat(commits).hasSize(1);
        RevCommit commit = commits.get(0);
        assertThat(story.repository().show(BRANCH, "docs/alpha.md"))
                .isEqualTo(ALPHA.replace("First text", "Better text"));
        assertThat(commit.getShortMessage()).isEqualTo("docs/alpha.md: taken over from Confluence");
        assertThat(commit.getFullMessage())
                .endsWith("\nDocsync-Pull: handbook " + page + " 2\n")
                .contains("'Alpha'", "exact");
        assertThat(commit.getAuthorIdent().getName()).isEqualTo(pulled.authors().get(0));
        assertThat(commit.getAuthorIdent().getEmailAddress()).endsWith("@users.noreply.confluence");
        assertThat(commit.getCommitterIdent().getName()).isNotEmpty();

        story.repository().merge(BRANCH);
        assertPublishedOnce();
        assertThat(story.body(page)).contains("Better text");
        assertThat(story.pull().pages()).isEmpty();
    }

    @Test
    void pulling_again_before_the_merge_finds_nothing_and_a_further_edit_goes_on_top() {
        story.ada().replace(page, "First text", "Better text");
        story.pull();
        String tip = story.repository().tip(BRANCH);

        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP)))
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.remedy(finding))
                        .isEqualTo("pulled at v2 as " + tip.substring(0, 7)
                                + "; merge that with its message, or run with"
                                + " '--drift overwrite --only docs/alpha.md' to put Git's back"));

        PullResult again = story.pull();

        assertThat(again.pages()).isEmpty();
        assertThat(again.toReview()).isTrue();
        assertThat(story.repository().tip(BRANCH)).isEqualTo(tip);

        story.ada().replace(page, "Last words", "Very last words");
        PullResult more = story.pull();

        assertThat(only(more).fromVersion()).isEqualTo(2);
        assertThat(more.base()).isEqualTo(tip);
        assertThat(story.repository().show(BRANCH, "docs/alpha.md"))
                .isEqualTo(ALPHA.replace("First text", "Better text").replace("Last words", "Very last words"));
        story.repository().merge(BRANCH);
        assertPublishedOnce();
    }

    @Test
    void words_on_the_page_of_a_folder_without_a_file_are_refused_by_name() {
        story.write("docs/part/inner.md", "# Inner\n\nInside.\n");
        story.publish("A folder");
        String folder = story.id("Part");
        story.ada().edit(folder, "<p>Words of a person</p>");

        PullResult result = story.pull();

        assertThat(result.protectsSomething()).isTrue();
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.remedy(finding)).contains("index.md"));
    }

    @Test
    void what_the_reviewer_changed_is_published_over_the_pulled_version() {
        story.ada().replace(page, "First text", "Better text");
        story.pull();
        story.repository().merge(BRANCH);
        story.repository().edit("docs/alpha.md", "Better text", "Best text");
        story.repository().commit("Review");

        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(Story.findings(done)).isEmpty();
        assertThat(story.body(page)).contains("Best text");
        assertThat(story.version(page)).isEqualTo(3);
        assertThat(story.pull().pages()).isEmpty();
    }

    @Test
    void what_the_reviewer_rejected_is_published_over_the_pulled_version() {
        story.ada().replace(page, "First text", "Better text");
        story.pull();
        story.repository().merge(BRANCH);
        story.repository().write("docs/alpha.md", ALPHA);
        story.repository().commit("Not so");

        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.body(page)).contains("First text");
        assertThat(story.version(page)).isEqualTo(3);
    }

    @Test
    void git_changed_another_paragraph_and_both_are_published() {
        story.ada().replace(page, "First text", "Better text");
        story.repository().edit("docs/alpha.md", "Last words", "Other words");
        story.repository().commit("Edit");

        PullResult result = story.pull();

        assertThat(only(result).verdict()).isEqualTo(Verdict.EXACT);
        assertThat(story.repository().show(BRANCH, "docs/alpha.md"))
                .contains("Better text")
                .contains("Other words");
        story.repository()
                .squash(BRANCH, "Squashed\n\n* docs/alpha.md\n\n    Docsync-Pull: handbook " + page + " 2\n\nmore");
        SyncResult done = story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(Story.findings(done)).isEmpty();
        assertThat(story.body(page)).contains("Better text", "Other words");
        assertThat(story.pull().pages()).isEmpty();
    }

    @Test
    void after_a_squash_with_the_reviewers_own_words_the_next_pull_starts_at_head() {
        story.ada().replace(page, "First text", "Better text");
        story.pull();
        story.repository().squash(BRANCH, "Squashed\n\n    Docsync-Pull: handbook " + page + " 2\n\nmore");
        story.repository().edit("docs/alpha.md", "Better text", "Best text");
        story.repository().commit("The reviewer's word");
        story.syncExpecting(ExitStatus.IN_STEP);
        story.ada().replace(page, "Best text", "The very best text");

        story.pull();

        assertThat(story.repository().commits(BRANCH).get(0).getParent(0).name())
                .isEqualTo(story.repository().tip("HEAD"));
        assertThat(story.repository().merge(BRANCH).getMergeStatus().isSuccessful())
                .isTrue();
        story.syncExpecting(ExitStatus.IN_STEP);
        assertThat(story.body(page)).contains("The very best text");
    }

    @Test
    void the_same_lines_changed_on_both_sides_are_a_conflict_on_a_branch_of_its_own() {
        story.ada().replace(page, "Last words", "Her words");
        story.repository().edit("docs/alpha.md", "Last words", "His words");
        story.repository().commit("Edit");

        PullResult result = story.pull();

        PulledPage pulled = only(result);
        assertThat(pulled.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(result.protectsSomething()).isTrue();
        assertThat(story.repository().tip(BRANCH)).isEmpty();
        String conflict = "docsync/pull-conflict-" + page;
        assertThat(pulled.conflictBranch()).isEqualTo(conflict);
        assertThat(story.repository().show(conflict, "docs/alpha.md"))
                .isEqualTo(ALPHA.replace("Last words", "Her words"));
        assertThat(story.repository().commits(conflict).get(0).getParent(0).name())
                .isEqualTo(head);
        assertThat(story.repository().merge(conflict).getMergeStatus().isSuccessful())
                .isFalse();
        String tip = story.repository().tip(conflict);
        assertThat(only(story.pull()).conflictBranch()).isEqualTo(conflict);
        assertThat(story.repository().tip(conflict)).isEqualTo(tip);
        story.endsWithWorkLeft();
    }

    @Test
    void trap_16_an_edit_that_got_the_number_of_a_pulled_version_is_still_an_edit() {
        story.ada().replace(page, "First text", "Better text");
        story.pull();
        story.repository().merge(BRANCH);
        story.ada().replace(page, "Last words", "Her words");
        story.ada().deleteVersion(page, 1);
        assertThat(story.version(page)).isEqualTo(2);

        story.syncExpecting(ExitStatus.REFUSED);

        assertThat(story.body(page)).contains("Her words");
        story.pull();
        assertThat(story.repository().show(BRANCH, "docs/alpha.md")).contains("Her words", "Better text");
        story.endsWithWorkLeft();
    }

    @Test
    void what_stands_above_the_banner_comes_below_it_and_a_removed_banner_comes_back() {
        String body = story.ada().body(page);
        story.ada().edit(page, "<p>On top.</p>" + body);
        story.ada()
                .edit(
                        story.id("Beta"),
                        story.ada().body(story.id("Beta")).replaceFirst("<p><em>.*?</p>", "<p>New.</p>"));

        PullResult result = story.pull();

        assertThat(result.pages()).hasSize(2).allMatch(pulled -> pulled.verdict() == Verdict.LOSSY);
        assertThat(result.pages().get(0).lost()).containsExactly("the place above the banner");
        assertThat(result.pages().get(1).lost()).containsExactly("the removal of the banner");
        assertThat(story.repository().show(BRANCH, "docs/alpha.md"))
                .isEqualTo(ALPHA.replace("# Alpha\n\n", "# Alpha\n\nOn top.\n\n"));
        assertThat(story.repository().show(BRANCH, "docs/beta.md")).isEqualTo("# Beta\n\nNew.\n\nText.\n");
        story.repository().merge(BRANCH);
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        story.assertInStep();

        story.ada().edit(page, story.ada().body(page).replaceFirst("<p><em>.*?</p>", ""));

        assertThat(only(story.pull()).reason()).contains("only the banner changed");
        story.endsWithWorkLeft();
    }

    @Test
    void a_pulled_title_is_recorded_once_however_many_other_pages_are_edited() {
        String beta = story.id("Beta");
        story.ada().rename(page, "Alpha anew");
        story.pull();
        story.repository().merge(BRANCH);
        story.ada().replace(beta, "Text.", "Edited text.");
        story.syncExpecting(ExitStatus.IN_STEP);
        int version = story.version(page);

        story.wire().forget();
        story.syncExpecting(ExitStatus.IN_STEP);

        assertThat(story.version(page)).isEqualTo(version);
        assertThat(story.wire().writes()).isEmpty();
        story.endsWithWorkLeft();
    }

    @Test
    void a_picture_that_was_put_into_a_line_becomes_a_file_next_to_the_page() {
        story.ada().attach(page, "b c.txt", "a picture, as far as anybody here knows");
        story.ada()
                .replace(
                        page,
                        "Last words.",
                        "Last <ac:image><ri:attachment ri:filename=\"b c.txt\" /></ac:image> words.");

        PulledPage pulled = only(story.pull());

        assertThat(pulled.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(pulled.parts()).containsExactly("body", "attachments");
        assertThat(story.repository().show(BRANCH, "docs/alpha.md")).contains("Last ![](b%20c.txt) words.");
        assertThat(story.repository().show(BRANCH, "docs/b c.txt"))
                .isEqualTo("a picture, as far as anybody here knows");
        story.repository().merge(BRANCH);
        assertPublishedOnce();
    }

    @Test
    void the_pasted_address_of_a_managed_page_becomes_a_link_to_its_file_and_is_named() {
        String address = "/wiki/spaces/DOCS/pages/" + story.id("Beta") + "/Beta";
        story.ada()
                .replace(
                        page,
                        "Last words.",
                        "Last <a href=\"" + address + "\" data-card-appearance=\"inline\">" + address + "</a> words.");

        PulledPage pulled = only(story.pull());

        assertThat(pulled.verdict()).isEqualTo(Verdict.LOSSY);
        assertThat(pulled.lost()).containsExactly("the address of 'Beta', whose file is linked instead");
        assertThat(story.repository().show(BRANCH, "docs/alpha.md"))
                .isEqualTo(ALPHA.replace("Last words.", "Last [Beta](beta.md) words."));
        story.repository().merge(BRANCH);
        assertThat(Story.findings(story.syncExpecting(ExitStatus.IN_STEP))).isEmpty();
        story.assertInStep();
        assertThat(story.pull().pages()).isEmpty();
    }
}
