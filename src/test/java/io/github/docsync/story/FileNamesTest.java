package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.SyncResult;
import io.github.docsync.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a file's name says about it is said in one place. */
class FileNamesTest {
    private static final Map<String, String> INDEXES = new TreeMap<>(Map.of(
            "ada", "Readme.md",
            "bob", "INDEX.md",
            "cid", "index.markdown",
            "dan", "_index.md",
            "eve", "README.mdx",
            "fay", "index.qmd"));

    @RegisterExtension
    final Story story = new Story();

    @Test
    void a_generated_page_keeps_its_id_whatever_its_file_is_called() {
        story.manifestOfTree();
        INDEXES.keySet().forEach(folder -> story.write("docs/" + folder + "/x.md", "# Of " + folder + "\n"));
        story.publish("Begin");
        Map<String, String> ids = ids();

        INDEXES.forEach((folder, name) ->
                story.write("docs/" + folder + "/" + name, "---\ntitle: " + folder + "\n---\nText.\n"));
        story.publish("Write the folders' pages");

        assertThat(ids()).isEqualTo(ids);
        INDEXES.keySet()
                .forEach(folder -> assertThat(story.children(ids.get(folder))).containsExactly("Of " + folder));
        assertThat(story.titles("DOCS")).hasSize(2 * INDEXES.size());
    }

    private Map<String, String> ids() {
        return INDEXES.keySet().stream().collect(Collectors.toMap(folder -> folder, story::id));
    }

    @Test
    void a_tree_takes_every_kind_of_markdown_and_says_which_hidden_files_it_leaves() {
        story.manifest("""
            pages:
              - path: "**"
              - path: .notes/**
            """);
        List.of(
                        "a.md",
                        "b.markdown",
                        "c.mdx",
                        "d.qmd",
                        "e.mdown",
                        "f.txt",
                        ".g.md",
                        ".github/h.md",
                        "z/node_modules/k/l.md",
                        "x/.y/i.md",
                        ".notes/j.md")
                .forEach(file -> story.write(file, "# Title of " + file.replaceAll("^.*/|[.]\\w+$", "") + "\n"));

        SyncResult done = story.commitAndSync("Begin");

        assertThat(story.titles("DOCS"))
                .containsExactly("Title of a", "Title of b", "Title of c", "Title of d", "Title of e", "Title of j");
        assertThat(done.planned().diagnostics())
                .filteredOn(found -> found.severity() == Severity.INFO)
                .singleElement()
                .hasToString(
                        "sync.yml:5:11: 4 hidden files are left out: .g.md, .github/h.md, x/.y/i.md, …; give a hidden file or"
                                + " folder an entry of its own to publish it");
    }
}
