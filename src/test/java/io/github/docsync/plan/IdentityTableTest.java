package io.github.docsync.plan;

import static io.github.docsync.plan.SamplePage.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.manifest.DriftPolicy;
import org.junit.jupiter.api.Test;

/** Which page of Confluence a file is, decided without a server. */
class IdentityTableTest {
    @Test
    void a_new_file_is_a_new_page() {
        assertThat(SamplePlanning.of(page("a.md").desired("'A'")).line()).isEqualTo("create: new-file");
        assertThat(SamplePlanning.of(page("a").desired("'A' generated")).line()).isEqualTo("create: new-folder");
    }

    @Test
    void a_file_that_Git_calls_renamed_keeps_its_page() {
        assertThat(SamplePlanning.of(
                                page("old.md").id("5").remembered("'A' blob=b1").actual("'A'"),
                                page("new.md").desired("'A' blob=b2"))
                        .renamed("old.md", "new.md")
                        .lines())
                .containsExactly("new.md update 5 state: file-moved");
    }

    @Test
    void a_file_with_the_same_blob_keeps_its_page_unless_two_have_it() {
        assertThat(SamplePlanning.of(
                                page("old.md").id("5").remembered("'A' blob=b1").actual("'A'"),
                                page("new.md").desired("'B' blob=b1"))
                        .lines())
                .containsExactly("new.md update 5 title+state: file-moved, title-changed");
        assertThat(SamplePlanning.of(
                                page("old.md").id("5").remembered("'A' blob=b1").actual("'A'"),
                                page("older.md")
                                        .id("6")
                                        .remembered("'B' blob=b1")
                                        .actual("'B'"),
                                page("new.md").desired("'C' blob=b1"))
                        .lines())
                .containsExactly(
                        "new.md create: new-file",
                        "old.md orphan 5: file-deleted-in",
                        "older.md orphan 6: file-deleted-in",
                        "orphan",
                        "orphan");
    }

    @Test
    void a_page_without_a_file_and_with_the_wanted_title_is_the_same_page_rewritten() {
        assertThat(SamplePlanning.of(
                                page("old.md").id("5").remembered("'A' blob=b1").actual("'A'"),
                                page("new.md").desired("'A' blob=b2"))
                        .lines())
                .containsExactly("new.md update 5 state: file-moved");
    }

    @Test
    void a_file_that_comes_back_brings_its_page_back() {
        assertThat(SamplePlanning.of(page("a.md")
                                .id("5")
                                .remembered("v1 'A' removed")
                                .actual("v2 'A' trashed")
                                .desired("'A'"))
                        .line())
                .isEqualTo("update 5 parent+body+status: restored-with-file, parent-changed");
    }

    @Test
    void a_page_that_is_gone_for_good_is_created_again_under_overwrite_only() {
        SamplePage gone = page("a.md").id("5").remembered("'A'").desired("'A'");

        assertThat(SamplePlanning.of(gone).line()).isEqualTo("hold: edited-in-confluence (edited-in-confluence)");
        assertThat(SamplePlanning.of(gone).drift(DriftPolicy.OVERWRITE).line()).isEqualTo("create: created-again");
    }

    @Test
    void of_two_pages_for_one_path_the_one_that_is_there_counts() {
        assertThat(SamplePlanning.of(
                                page("a.md").id("5").remembered("v1 'A'").actual("v2 'A' trashed"),
                                page("a.md")
                                        .id("6")
                                        .remembered("v1 'A'")
                                        .actual("v1 'A'")
                                        .desired("'A'"))
                        .lines())
                .containsExactly("a.md no-op: in-step");
    }

    @Test
    void of_two_pages_that_are_there_for_one_path_the_other_is_named() {
        assertThat(SamplePlanning.of(
                                page("a.md")
                                        .id("5")
                                        .remembered("v1 'A' blob=b1")
                                        .actual("v1 'A'"),
                                page("a.md")
                                        .id("6")
                                        .remembered("v1 'A' blob=b2")
                                        .actual("v1 'A2'")
                                        .desired("'A' blob=b1"))
                        .lines())
                .containsExactly("a.md no-op: in-step", "orphan");
    }

    @Test
    void an_id_in_the_manifest_takes_a_page_over() {
        SamplePlanning planning = SamplePlanning.of(
                page("a.md").id("5").actual("v7 'A' body=theirs").desired("id=5 'A' body=ours"));

        assertThat(planning.line()).isEqualTo("update 5 body+state: taken-over");
        assertThat(planning.questions()).contains("bodies [5]");
    }

    @Test
    void an_id_in_the_manifest_that_is_not_there_is_held() {
        assertThat(SamplePlanning.of(page("a.md").desired("id=5 'A'")).line())
                .isEqualTo("hold: not-manageable (not-manageable)");
    }

    @Test
    void a_page_with_the_wanted_title_that_is_not_ours_is_left_alone() {
        assertThat(SamplePlanning.of(
                                page("other.md").id("7").actual("'A'"),
                                page("a.md").desired("'A'"))
                        .lines())
                .containsExactly("a.md hold: foreign-page", "foreign-page");
    }
}
