package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
    @Test
    void point_to_the_line_of_a_mistake() {
        Diagnostic mistake = Diagnostic.error(
                "link-broken", new SourceLocation("docs/a.md", 3, 5), "there is no file x.md", "correct the link");

        assertThat(Annotations.of(mistake))
                .isEqualTo("::error file=docs/a.md,line=3,col=5,title=docsync%3A link-broken::"
                        + "there is no file x.md; correct the link");
    }

    @Test
    void leave_out_what_is_not_known() {
        Diagnostic mistake =
                Diagnostic.warning("not-git", SourceLocation.of("sync.yml"), "no repository", "run git init");

        assertThat(Annotations.of(mistake))
                .isEqualTo("::warning file=sync.yml,title=docsync%3A not-git::no repository; run git init");
    }

    @Test
    void cannot_be_broken_out_of() {
        Diagnostic mistake = Diagnostic.error(
                "x", SourceLocation.of("a,line=9::b.md"), "100%\n::set-output name=a::b", "no\r\nmore");

        assertThat(Annotations.of(mistake))
                .isEqualTo("::error file=a%2Cline=9%3A%3Ab.md,title=docsync%3A x::"
                        + "100%25%0A::set-output name=a::b; no%0D%0Amore");
    }

    @Test
    void show_a_conflict_as_an_error_beside_its_file_and_an_orphan_as_a_warning() {
        Finding conflict = new Finding(
                Finding.Kind.CONFLICT,
                DocPath.of("a.md"),
                "1",
                Observation.ofPage("A", Observation.Detail.BELOW_ITSELF));
        Finding orphan = Finding.ofRun(Finding.Kind.ORPHAN, Observation.Detail.NO_ENTRY_POSSIBLE);

        assertThat(Annotations.of(conflict))
                .isEqualTo(
                        "::error file=a.md,title=docsync::'A' cannot be moved below a page that was moved below it in"
                                + " Confluence; move that page back in Confluence, or run with '--drift overwrite'");
        assertThat(Annotations.of(orphan))
                .isEqualTo(
                        "::warning title=docsync::no entry of the manifest takes the file, and none can be added to its"
                                + " text; add one for it by hand");
    }
}
