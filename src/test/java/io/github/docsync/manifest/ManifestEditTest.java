package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestEditTest {
    private static final String TEXT = """
            version: 1   # of the format
            pages:
                # the start
                -   path: docs/a.md
                    labels: [x,
                        y]

                # then b
                -   path: "./docs/b.md" # here

            # what follows
            strict: true
            """;

    private static Map<String, String> entry() {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("path", "docs/what \"c\".md");
        entry.put("id", "77");
        return entry;
    }

    @Test
    void an_entry_is_added_in_the_manner_of_the_last_one() {
        assertThat(ManifestEdit.withEntry(TEXT, entry())).contains(TEXT.replace("# here\n", """
                        # here
                            -   path: "docs/what \\"c\\".md"
                                id: "77"
                        """));
        assertThat(ManifestEdit.withEntry("pages:\n- path: a.md", entry()))
                .contains("pages:\n- path: a.md\n- path: \"docs/what \\\"c\\\".md\"\n  id: \"77\"");
    }

    @Test
    void an_entry_is_cut_out_with_its_own_lines_only() {
        assertThat(ManifestEdit.withoutEntry(TEXT, DocPath.ROOT, DocPath.of("docs/b.md")))
                .contains(TEXT.replace("    -   path: \"./docs/b.md\" # here\n", ""));
        assertThat(ManifestEdit.withoutEntry(TEXT, DocPath.ROOT, DocPath.of("docs/a.md")))
                .contains(TEXT.replace("    -   path: docs/a.md\n        labels: [x,\n            y]\n", ""));
        assertThat(ManifestEdit.withoutEntry(TEXT, DocPath.of("sub"), DocPath.of("sub/docs/b.md")))
                .isPresent();
    }

    @Test
    void a_value_changes_and_all_other_bytes_stay() {
        String text = "pages:\n- path: a.md\n  title: 'It''s: a' # why\n- {title: Old, path: b.md}\n";
        DocPath a = DocPath.of("a.md");
        assertThat(ManifestEdit.value(text, DocPath.ROOT, a, "title")).contains("It's: a");
        assertThat(ManifestEdit.withValue(text, DocPath.ROOT, a, "title", "B \"b\""))
                .contains(text.replace("'It''s: a'", "\"B \\\"b\\\"\""));
        assertThat(ManifestEdit.withValue(
                        "pages:\n- {title: Old, path: b.md}\n", DocPath.ROOT, DocPath.of("b.md"), "title", "12"))
                .contains("pages:\n- {title: \"12\", path: b.md}\n");
        assertThat(ManifestEdit.withValue(
                        "pages:\n- path: a.md\n  title: C# and more # a comment\n", DocPath.ROOT, a, "title", "F"))
                .contains("pages:\n- path: a.md\n  title: F # a comment\n");
        assertThat(ManifestEdit.withValue(
                        "pages:\n- path: a.md\n  parent: ${PARENT}\n", DocPath.ROOT, a, "parent", "7"))
                .isEmpty();
        assertThat(ManifestEdit.withValue(
                        "pages:\n- path: a.md\n  title: Two\n    lines\n", DocPath.ROOT, a, "title", "One"))
                .isEmpty();
        assertThat(ManifestEdit.withValue("pages:\n- path: a.md\n", DocPath.ROOT, a, "title", "One"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_done_without_touching_more_is_left_alone() {
        assertThat(ManifestEdit.withEntry("pages: [{path: a.md}]\n", entry())).isEmpty();
        assertThat(ManifestEdit.withEntry("pages:\n  - path: [\n", entry())).isEmpty();
        assertThat(ManifestEdit.withEntry("title: none\n", entry())).isEmpty();
        assertThat(ManifestEdit.withoutEntry("pages:\n- path: a.md\n", DocPath.ROOT, DocPath.of("a.md")))
                .isEmpty();
        assertThat(ManifestEdit.withoutEntry(TEXT, DocPath.ROOT, DocPath.of("docs/c.md")))
                .isEmpty();
        assertThat(ManifestEdit.withoutEntry(
                        "pages:\n- &a\n  path: a.md\n- path: b.md\n- *a\n", DocPath.ROOT, DocPath.of("a.md")))
                .isEmpty();
        assertThat(ManifestEdit.withoutEntry(
                        "pages:\n- path: a.md\n  labels: &l [x]\n- path: b.md\n  labels: *l\n",
                        DocPath.ROOT,
                        DocPath.of("a.md")))
                .isEmpty();
        assertThat(ManifestEdit.withoutEntry(
                        "pages:\n- path: a.md\n- path: b.md\n  parent: a.md\n", DocPath.ROOT, DocPath.of("a.md")))
                .isEmpty();
        assertThat(ManifestEdit.withEntry("pages:\n  - path: a.md\n    labels: [x,\n]\n", entry()))
                .isEmpty();
    }
}
