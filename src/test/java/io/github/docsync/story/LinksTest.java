package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.SyncResult;
import io.github.docsync.model.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links and pictures as generators of web sites write them, on real pages. */
class LinksTest {
    @RegisterExtension
    final Story story = new Story();

    private void publish(String links) {
        story.manifest("""
            pages:
              - path: site/docs/**
            policy:
              brokenLinks: warn
            """)
                .write("site/docs/guide/exporters.md", "# Exporters\n\n" + links + "\n")
                .write("site/docs/guide/Other.md", "---\npermalink: /its/name/\n---\n# Other\n\n## A part\n")
                .write("site/static/img/s.svg", "<svg width='3' height='2'/>");
    }

    @Test
    void are_found_and_their_headings_get_anchors() {
        publish("[a](../Other/#a-part) [b](/its/name#a-part) [c](/guide/Other.html) ![p](/img/s.svg)");

        story.publish("Begin");

        String body = story.body(story.id("Exporters"));
        String page = "<ri:page ri:content-title=\"Other\" ri:version-at-save=\"1\" />";
        assertThat(body)
                .contains("<ac:link ac:anchor=\"a-part\">" + page + "<ac:link-body>a</ac:link-body>")
                .contains("<ac:link ac:anchor=\"a-part\">" + page + "<ac:link-body>b</ac:link-body>")
                .contains("<ac:link>" + page + "<ac:link-body>c</ac:link-body>")
                .contains("<ri:attachment ri:filename=\"s.svg\"");
        assertThat(story.body(story.id("Other"))).contains("<ac:parameter ac:name=\"\">a-part</ac:parameter>");
    }

    @Test
    void that_leave_the_tree_lead_to_the_site() {
        publish("[api](/dotnet/api/system?view=1#x) [here](/handbook/guide/Other/) [broken](/guide/nowhere.md)");
        story.repository().edit("sync.yml", "pages:", "site: https://learn.example.com/handbook/\npages:");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(story.body(story.id("Exporters")))
                .contains("<a href=\"https://learn.example.com/dotnet/api/system?view=1#x\">api</a> <ac:link>")
                .contains("broken (/guide/nowhere.md)");
        assertThat(done.planned().diagnostics()).extracting(Diagnostic::code).isEqualTo(List.of("link-broken"));
    }

    @Test
    void keep_their_address_where_they_are_broken_and_pictures_their_alternative_text() {
        publish("[a](nowhere.md) ![the harbour](no/picture.png) [other](other.md)");

        SyncResult done = story.commitAndSync("Begin");

        String body = story.body(story.id("Exporters"));
        assertThat(body).contains("a (nowhere.md) the harbour <ac:link>").doesNotContain("no/picture.png");
        assertThat(done.planned().diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(List.of("link-broken", "link-broken", "link-misspelled"));
    }

    @Test
    void to_a_page_that_becomes_hidden_stay_as_they_are() {
        publish("[a](Other.md)");
        story.publish("Begin");
        String exporters = story.id("Exporters");
        String other = story.id("Other");
        String before = story.body(exporters);

        story.site().faults().hide(other);
        story.sync();

        assertThat(story.body(exporters)).isEqualTo(before);
        assertThat(story.version(exporters)).isEqualTo(1);

        story.site().faults().show(other);
        story.sync();

        assertThat(story.version(exporters)).isEqualTo(1);
    }
}
