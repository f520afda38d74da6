package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationTextTest {
    @ParameterizedTest
    @EnumSource
    void each_detail_says_all_that_it_names_and_what_to_do(Observation.Detail detail) {
        List<String> named =
                IntStream.range(0, detail.arguments()).mapToObj(i -> "arg-" + i).toList();
        Finding finding = Finding.ofRun(Finding.Kind.CONFLICT, detail, named.toArray());

        String message = FindingText.message(finding);

        assertThat(named).allSatisfy(argument -> assertThat(message).contains(argument));
        assertThat(message).doesNotContain("  ", "null").doesNotEndWith(".");
        assertThat(FindingText.problem(finding)).isNotBlank();
        assertThat(FindingText.remedy(finding)).isNotBlank();
    }

    @Test
    void leaves_no_gap_where_something_is_not_known() {
        assertThat(problem(Observation.Detail.ANOTHER_RUN, "ci-1", "7", "", "60"))
                .isEqualTo("another run publishes this manifest now (host ci-1, process 7)");
        assertThat(problem(Observation.Detail.TITLE_OF_FOREIGN_PAGE, "A", "5", ""))
                .isEqualTo("wants the title 'A', which page 5 has that this manifest does not manage");
        assertThat(problem(Observation.Detail.REPLACED, "a.md", "", "5"))
                .isEqualTo("is left, though the page of 'a.md' is now a new one");
        assertThat(problem(Observation.Detail.PUBLISHED_ELSEWHERE_BY_BRANCH, "b", "m", "S", "1", "c", "T", ""))
                .isEqualTo(
                        "branch 'b' publishes manifest 'm' to space S (below 1), and on branch 'c' it names space T");
        assertThat(problem(Observation.Detail.NEWER_THAN_COMMIT, "", "0123456789"))
                .endsWith("published from commit ?, which 0123456 does not contain");
    }

    private static String problem(Observation.Detail detail, Object... arguments) {
        return FindingText.problem(Finding.ofRun(Finding.Kind.CONFLICT, detail, arguments));
    }

    @Test
    void a_part_that_changed_in_Git_as_well_has_another_remedy() {
        assertThat(FindingText.remedy(edited(Finding.Kind.EDITED_IN_CONFLUENCE)))
                .startsWith("bring it into the file with 'docsync pull'");
        assertThat(FindingText.remedy(edited(Finding.Kind.CONFLICT))).startsWith("the body changed in Git too");
    }

    @Test
    void a_page_is_named_by_its_title() {
        assertThat(FindingText.problem(edited(Finding.Kind.CONFLICT)))
                .isEqualTo("'A' was edited in Confluence (version 4)");
    }

    @Test
    void commits_are_shortened() {
        assertThat(problem(Observation.Detail.PUBLISHED_COMMIT_NOT_ANCESTOR, "0123456789abcdef", "fedcba9876543210"))
                .isEqualTo("commit 0123456 was published already and is not an ancestor of fedcba9");
    }

    private static Finding edited(Finding.Kind kind) {
        return new Finding(kind, DocPath.of("a.md"), "1", Observation.ofPage("A", Observation.Detail.BODY_EDITED, 4));
    }
}
