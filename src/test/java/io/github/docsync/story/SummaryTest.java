package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.SyncResult;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.report.DiagnosticGroup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is the same on many pages is told once, with their number. */
class SummaryTest {
    @RegisterExtension
    final Story story = new Story();

    @Test
    void syntax_that_is_shown_and_keys_of_other_tools_are_told_once() {
        story.manifestOfTree()
                .write("docs/a.md", "---\ntype: docs\n---\n# A\n\n{% include gallery.html %} and `{% raw %}`\n")
                .write("docs/b.md", "---\ntype: chapter\ncover: {image: x}\n---\n# B\n\n{% hint %}\n")
                .write("docs/c.md", "# C\n\n```\n{% raw %}\n```\n");

        SyncResult done = story.commitAndSync("Begin");

        List<Diagnostic> diagnostics = done.planned().diagnostics();
        assertThat(diagnostics)
                .extracting(Diagnostic::toString)
                .contains("docs/a.md:1:1: Liquid tags on 2 pages are shown as text: include, hint; name the generator"
                        + " under 'markdown.dialects' in the manifest, or write them in Markdown");
        assertThat(DiagnosticGroup.of(diagnostics, false))
                .extracting(
                        group -> group.all().get(0).code() + " " + group.all().size())
                .containsExactly("front-matter-foreign 2", "front-matter-foreign 1", "syntax-shown 1");
    }

    @Test
    void alerts_of_other_kinds_and_tags_of_storage_format_are_told() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n> [!BUG]\n> x\n\n> [!NOTE] read\n\n> [!TIP](b.md)\n")
                .write("docs/b.md", "# B\n\n> [!info]- Title\n\n<ac:structured-macro ac:name=\"toc\"/> `<ac:link>`\n");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.planned().diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "docs/a.md:1:1: alerts on 2 pages are shown as text: BUG, info; name the generator"
                                + " under 'markdown.dialects' in the manifest, or write them in Markdown",
                        "docs/b.md:1:1: tags of storage format are shown as text: ac:structured-macro; put them into a"
                                + " fence with the language 'storage'");
    }

    @Test
    void syntax_that_a_dialect_reads_and_leaves_is_shown_on_purpose() {
        story.manifest("""
            pages:
              - path: content/**
            """)
                .write("hugo.toml", "title = 'x'\n")
                .write("content/a.md", "# A\n\nWrite {{</* gallery */>}} for pictures.\n");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(story.body(story.id("A"))).contains("{{&lt; gallery &gt;}}");
        assertThat(done.planned().diagnostics()).isEmpty();
    }
}
