package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableTextTest {
    @Test
    void gives_each_block_a_line_with_its_mark() {
        assertThat(ReadableText.lines("<h2>Install</h2><p>Take <strong>this</strong>,<br />or\n  that.</p>"
                        + "<ul><li>a<ol><li>one</li><li>two</li></ol></li><li>b</li></ul><hr />"))
                .containsExactly("## Install", "Take this, or that.", "- a", "  1. one", "  2. two", "- b", "---");
    }

    @Test
    void gives_a_row_of_a_table_one_line() {
        assertThat(ReadableText.lines("<table><tbody><tr><th><p>A</p></th><th><p>B</p></th></tr>"
                        + "<tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>"))
                .containsExactly("| A | B", "| 1 | 2");
    }

    @Test
    void shows_where_links_and_pictures_lead_and_keeps_the_lines_of_code() {
        assertThat(ReadableText.lines("<p><a href=\"https://a.example/\">A</a> and <ac:link>"
                        + "<ri:page ri:content-title=\"Guide\" /><ac:link-body>the guide</ac:link-body></ac:link></p>"
                        + "<p><ac:image><ri:attachment ri:filename=\"x.png\" /></ac:image></p>"
                        + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[a\n  b]]>"
                        + "</ac:plain-text-body></ac:structured-macro><p>end</p>"))
                .containsExactly("A(https://a.example/) and the guide(Guide)", "![x.png]", "{code}", "a", "  b", "end");
    }

    @Test
    void puts_blocks_of_markup_on_lines_of_their_own() {
        assertThat(ReadableText.markup("<h1>A</h1><ul><li><p>b <em>c</em></p></li></ul>"))
                .containsExactly("<h1>A</h1>", "<ul>", "<li>", "<p>b <em>c</em></p>", "</li>", "</ul>");
    }
}
