package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextTest {
    @Test
    void parts_that_changed_in_Git_make_one_reason_with_the_commit_that_was_published_before() {
        assertThat(line(
                        Reason.of(Reason.Kind.FILE_MOVED, "docs/a.md"),
                        Reason.of(Reason.Kind.BODY_CHANGED),
                        Reason.of(Reason.Kind.TITLE_CHANGED, "Old"),
                        Reason.of(Reason.Kind.LABELS_CHANGED),
                        Reason.of(Reason.Kind.PROPERTIES_CHANGED)))
                .isEqualTo("moved from docs/a.md; body, labels and properties changed since 3f2a91c;"
                        + " title changes from 'Old'");
    }

    @Test
    void a_reason_that_repeats_a_finding_has_its_words_and_its_code() {
        Reason reason = new Reason.OfFinding(Finding.Kind.CONFLICT, Observation.of(Observation.Detail.BODY_EDITED, 4));

        assertThat(line(reason)).isEqualTo("was edited in Confluence (version 4)");
        assertThat(reason.code()).isEqualTo("conflict");
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_has_words_that_name_its_argument(Reason.Kind kind) {
        Object[] arguments = kind.arguments() == 0 ? new Object[0] : new Object[] {"argument"};

        assertThat(line(Reason.of(kind, arguments)))
                .isNotBlank()
                .matches(text -> kind.arguments() == 0 || text.contains("argument"), "names the argument");
    }

    private static String line(Reason... reasons) {
        return ReasonText.line(SamplePlan.update("docs/a.md", "A", Set.of(Part.BODY), reasons));
    }
}
