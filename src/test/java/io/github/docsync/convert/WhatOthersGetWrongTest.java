package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that converters from Markdown to Confluence are known to stumble over. */
class WhatOthersGetWrongTest {
    @Test
    void the_end_of_cdata_in_code() {
        assertThat(Convert.body("```\na[b[0]]]>c\n```"))
                .contains("<ac:plain-text-body><![CDATA[a[b[0]]]]]><![CDATA[>c]]></ac:plain-text-body>");
        assertThat(Convert.words("```\na]]>b\n```")).containsExactly("a]]>b");
    }

    @Test
    void generic_types_are_text() {
        assertThat(Convert.body("A List<String> of Map<K, V> and <T>"))
                .isEqualTo("<p>A List&lt;String&gt; of Map&lt;K, V&gt; and &lt;T&gt;</p>");
    }

    @Test
    void br_and_img_and_unclosed_html() {
        assertThat(Convert.body("a<br>b<BR/>c")).isEqualTo("<p>a<br />b<br />c</p>");
        assertThat(Convert.body("x <img src=\"https://example.org/a.png\" alt=A width=10> y"))
                .isEqualTo("<p>x <ac:image ac:inline=\"true\" ac:width=\"10\" ac:custom-width=\"true\" ac:alt=\"A\">"
                        + "<ri:url ri:value=\"https://example.org/a.png\" /></ac:image> y</p>");
        assertThat(Convert.body("<b>never closed")).isEqualTo("<p><strong>never closed</strong></p>");
        assertThat(Convert.body("<div><p>never closed\n\n**next**"))
                .isEqualTo("<p>never closed</p><p><strong>next</strong></p>");
    }

    @Test
    void an_alert_in_a_list_keeps_its_text_in_the_item() {
        assertThat(Convert.body("- a\n\n  > [!NOTE]\n  > b\n- c"))
                .isEqualTo("<ul><li><p>a</p><p><strong>Note</strong></p><p>b</p></li><li><p>c</p></li></ul>");
    }

    @Test
    void lists_tables_and_code_in_an_alert() {
        String body = Convert.body("> [!TIP]\n> - a\n>\n> ```sh\n> b\n> ```\n>\n> | c |\n> |---|\n>\n> d");
        assertThat(body)
                .isEqualTo("<ac:structured-macro ac:name=\"tip\"><ac:rich-text-body><ul><li><p>a</p></li></ul>"
                        + "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">bash</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[b]]></ac:plain-text-body></ac:structured-macro>"
                        + "</ac:rich-text-body></ac:structured-macro>"
                        + "<table><tbody><tr><th><p>c</p></th></tr></tbody></table>"
                        + "<ac:structured-macro ac:name=\"tip\"><ac:rich-text-body><p>d</p></ac:rich-text-body>"
                        + "</ac:structured-macro>");
    }

    @Test
    void tasks_mixed_with_plain_items_keep_their_order() {
        String body = Convert.body("- [ ] a\n- b\n- [x] c");
        assertThat(body.replaceAll("<ac:task-id>[0-9]+</ac:task-id>", ""))
                .isEqualTo("<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>a</ac:task-body></ac:task></ac:task-list><ul><li><p>b</p></li></ul>"
                        + "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status>"
                        + "<ac:task-body>c</ac:task-body></ac:task></ac:task-list>");
    }

    @Test
    void a_task_keeps_its_id_when_others_come_and_go() {
        String before = Convert.body("- [ ] keep me");
        String id = before.replaceAll(".*<ac:task-id>([0-9]+)</ac:task-id>.*", "$1");
        assertThat(Convert.body("- [ ] new\n- [x] keep me\n- [ ] other"))
                .contains("<ac:task-id>" + id + "</ac:task-id>");
    }

    @Test
    void ordered_lists_with_a_start() {
        assertThat(Convert.body("7. a\n8. b")).isEqualTo("<ol start=\"7\"><li><p>a</p></li><li><p>b</p></li></ol>");
    }

    @Test
    void an_ordered_list_right_after_a_paragraph() {
        assertThat(Convert.body("p\n1. a")).isEqualTo("<p>p</p><ol><li><p>a</p></li></ol>");
    }

    @Test
    void nesting_by_two_three_and_four_blanks() {
        String nested = "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>";
        assertThat(Convert.body("- a\n  - b")).isEqualTo(nested);
        assertThat(Convert.body("- a\n   - b")).isEqualTo(nested);
        assertThat(Convert.body("- a\n    - b")).isEqualTo(nested);
        String numbered = "<ol><li><p>a</p><ol><li><p>b</p></li></ol></li></ol>";
        assertThat(Convert.body("1. a\n   1. b")).isEqualTo(numbered);
        assertThat(Convert.body("1. a\n    1. b")).isEqualTo(numbered);
    }

    @Test
    void code_in_an_ordered_list_does_not_restart_it() {
        assertThat(Convert.body("1. a\n\n   ```\n   x\n   ```\n2. b"))
                .isEqualTo("<ol><li><p>a</p><ac:structured-macro ac:name=\"code\"><ac:plain-text-body>"
                        + "<![CDATA[x]]></ac:plain-text-body></ac:structured-macro></li><li><p>b</p></li></ol>");
    }

    @Test
    void hard_breaks_with_a_backslash() {
        assertThat(Convert.body("a\\\nb")).isEqualTo("<p>a<br />b</p>");
    }

    @Test
    void definition_lists() {
        assertThat(Convert.body("Term\n: Definition"))
                .isEqualTo("<p><strong>Term</strong></p><p style=\"margin-left: 30.0px;\">Definition</p>");
    }

    @Test
    void linked_badge_images_keep_link_and_image() {
        assertThat(Convert.body("[![b](https://i.example/b.svg)](https://ci.example)"))
                .isEqualTo("<p><a href=\"https://ci.example\"><ac:image ac:inline=\"true\" ac:alt=\"b\">"
                        + "<ri:url ri:value=\"https://i.example/b.svg\" /></ac:image></a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[![b][img]][ci]",
                "[![b](https://i.example/b.svg)][ci]",
                "[![b][img]](https://ci.example)",
                "[![b]][ci]",
                "[![b][]][ci]"
            })
    void linked_badge_images_by_reference_are_the_same(String markdown) {
        String definitions = """


            [img]: https://i.example/b.svg
            [b]: https://i.example/b.svg
            [ci]: https://ci.example
            """;
        assertThat(Convert.body(markdown + definitions))
                .isEqualTo(Convert.body("[![b](https://i.example/b.svg)](https://ci.example)"));
    }

    @Test
    void a_link_by_reference_may_hold_text_and_pictures_by_reference() {
        assertThat(Convert.body("""
            # Old ![x] ![gone][nowhere]

            [a *b* ![c][img] d][ci] and ![c][img "t"]

            [img]: <https://i.example/b.svg> "T"
            [ci]: https://ci.example
            """))
                .isEqualTo("<h1>Old ![x] ![gone][nowhere]</h1>"
                        + "<p><a href=\"https://ci.example\">a <em>b</em> </a><a href=\"https://ci.example\">"
                        + "<ac:image ac:inline=\"true\" ac:alt=\"c\" ac:title=\"T\">"
                        + "<ri:url ri:value=\"https://i.example/b.svg\" /></ac:image></a>"
                        + "<a href=\"https://ci.example\"> d</a> and ![c][img \"t\"]</p>");
    }

    @Test
    void the_same_image_twice_on_a_page_is_attached_once() {
        Conversion conversion =
                Convert.conversion("![](a.png) ![](./a.png) ![](sub/../a.png)", Map.of("a.png", "A", "b/a.png", "B"));
        assertThat(conversion.attachments()).extracting(Attachment::fileName).containsExactly("a.png");
    }

    @Test
    void two_images_of_one_name_get_names_of_their_own() throws Exception {
        Conversion conversion = Convert.conversion("![](a.png) ![](b/a.png)", Map.of("a.png", "A", "b/a.png", "B"));
        assertThat(conversion.attachments()).extracting(Attachment::fileName).containsExactly("a.png", "b-a.png");
        assertThat(conversion.attachments().get(1).content().read()).isEqualTo(Convert.bytes("B"));
    }

    @Test
    void the_same_image_on_many_pages_has_the_same_name_on_each() {
        Map<String, String> files = Map.of("img/a.png", "A");
        assertThat(Convert.conversion("![](img/a.png)", files).attachments())
                .isEqualTo(Convert.conversion("text ![x](img/a.png)", files).attachments());
    }

    @Test
    void images_with_blanks_unicode_and_percent_signs_in_their_names() {
        Conversion conversion = Convert.conversion(
                "![](<my pic.png>) ![](my%20pic.png) ![](b%C3%A4ume.png) ![](bäume.png) ![](100%.png)",
                Map.of("my pic.png", "1", "bäume.png", "2", "100%.png", "3"));
        assertThat(conversion.attachments())
                .extracting(Attachment::fileName)
                .containsExactly("my pic.png", "bäume.png", "100%.png");
        assertThat(conversion.diagnostics()).isEmpty();
    }

    @Test
    void a_link_to_a_folder_leads_to_its_page() {
        assertThat(Convert.body("[x](guide/) [y](guide)", Map.of("guide/index.md", "# Guide")))
                .isEqualTo("<p><ac:link><ri:page ri:content-title=\"Guide\" /><ac:link-body>x</ac:link-body></ac:link>"
                        + " <ac:link><ri:page ri:content-title=\"Guide\""
                        + " /><ac:link-body>y</ac:link-body></ac:link></p>");
    }

    @Test
    void a_link_to_readme_leads_to_the_page() {
        assertThat(Convert.body("[x](guide/README.md)", Map.of("guide/README.md", "# Guide")))
                .contains("<ri:page ri:content-title=\"Guide\" />");
    }

    @Test
    void a_link_to_a_file_outside_the_manifest_leads_to_the_git_host() {
        assertThat(Convert.body("[x](src/A.java#L7)", Map.of("src/A.java", "")))
                .isEqualTo("<p><a href=\"https://git.example/blob/main/src/A.java#L7\">x</a></p>");
    }

    @Test
    void a_document_outside_the_manifest_is_attached() {
        assertThat(Convert.body("[x](a.pdf)", Map.of("a.pdf", "%PDF")))
                .isEqualTo("<p><ac:link><ri:attachment ri:filename=\"a.pdf\""
                        + " /><ac:link-body>x</ac:link-body></ac:link></p>");
    }

    @Test
    void links_to_headings_with_punctuation_emoji_duplicates_and_code() {
        Map<String, String> files =
                Map.of("o.md", "# O\n## What's new?\n## 🚀 Go\n## Twice\n## Twice\n## The `run()` command\n");
        Conversion conversion = Convert.conversion(
                "[a](o.md#whats-new) [b](o.md#-go) [c](o.md#twice-1) [d](o.md#the-run-command)", files);
        assertThat(conversion.diagnostics()).isEmpty();
        assertThat(conversion.body())
                .contains(
                        "ac:anchor=\"whats-new\"",
                        "ac:anchor=\"-go\"",
                        "ac:anchor=\"twice-1\"",
                        "ac:anchor=\"the-run-command\"");
    }

    @Test
    void an_anchor_stands_only_at_linked_headings() {
        assertThat(Convert.body("## A\n\n## B\n\n[x](#b)"))
                .isEqualTo("<h2>A</h2><h2><ac:structured-macro ac:name=\"anchor\"><ac:parameter"
                        + " ac:name=\"\">b</ac:parameter></ac:structured-macro>B</h2><p><ac:link"
                        + " ac:anchor=\"b\"><ac:link-body>x</ac:link-body></ac:link></p>");
    }

    @Test
    void reference_links() {
        assertThat(Convert.body("[a][b] [b] [c][]\n\n[b]: https://b.example 'T'\n[c]: <https://c.example>"))
                .isEqualTo("<p><a href=\"https://b.example\">a</a> <a href=\"https://b.example\">b</a> "
                        + "<a href=\"https://c.example\">c</a></p>");
    }

    @Test
    void footnotes_used_twice_have_one_note_with_two_ways_back() {
        String body = Convert.body("a[^1] b[^1]\n\n[^1]: note");
        assertThat(body).containsOnlyOnce("note");
        assertThat(body).contains("<ac:link ac:anchor=\"fnref-1\">", "<ac:link ac:anchor=\"fnref-1-2\">");
        assertThat(body.split("<ac:link ac:anchor=\"fn-1\">", -1)).hasSize(3);
    }

    @Test
    void tables_with_pipes_in_code() {
        assertThat(Convert.body("| a | b |\n|---|---|\n| `x \\| y` | z |"))
                .contains("<td><p><code>x | y</code></p></td>");
        assertThat(Convert.body("| a | b |\n|---|---|\n| `x | y` | z |"))
                .contains("<td><p><code>x | y</code></p></td><td><p>z</p></td>");
    }

    @Test
    void tables_with_alignment_empty_cells_html_and_breaks() {
        assertThat(Convert.body("| l | c | r |\n|:--|:-:|--:|\n| | a<br>b | <b>x</b> |"))
                .isEqualTo("<table><tbody><tr><th><p>l</p></th><th><p style=\"text-align: center;\">c</p></th>"
                        + "<th><p style=\"text-align: right;\">r</p></th></tr><tr><td><p /></td>"
                        + "<td><p style=\"text-align: center;\">a<br />b</p></td>"
                        + "<td><p style=\"text-align: right;\"><strong>x</strong></p></td></tr></tbody></table>");
    }

    @Test
    void an_alert_of_an_unknown_kind_stays_a_quote() {
        assertThat(Convert.body("> [!BUG]\n> text")).isEqualTo("<blockquote><p>[!BUG] text</p></blockquote>");
    }

    @Test
    void front_matter_with_lists_nested_values_and_an_ampersand() {
        FrontMatter front = new MarkdownParser()
                .parse(
                        DocPath.of("a.md"),
                        "---\ntitle: \"A & B\"\nlabels: [one, two]\nproperties: {a: {b: [1, x]}}\nmine: 7\n---\ntext")
                .frontMatter();
        assertThat(front.title()).isEqualTo("A & B");
        assertThat(front.labels()).containsExactly("one", "two");
        assertThat(front.properties()).isEqualTo(Map.of("a", Map.of("b", List.of(1L, "x"))));
        assertThat(front.other()).isEqualTo(Map.of("mine", 7L));
    }

    @Test
    void text_that_only_looks_like_a_mention_a_macro_or_an_emoji() {
        assertThat(Convert.body("@bob x@ada {toc} {status:x} 12:30:45 :nope: `:rocket:` a:rocket:b"))
                .isEqualTo("<p>@bob x@ada {toc} {status:x} 12:30:45 :nope: <code>:rocket:</code> a:rocket:b</p>");
        assertThat(Convert.body("@ada"))
                .isEqualTo("<p><ac:link><ri:user ri:account-id=\"ada-account\" /></ac:link></p>");
    }

    @Test
    void cjk_right_to_left_and_combining_text_is_untouched() {
        String text = "日本語**太字**，עברית مرحبا e\u0301 👩\u200D👩\u200D👧 🇩🇪 ☃\uFE0F";
        assertThat(Convert.body(text))
                .isEqualTo("<p>日本語<strong>太字</strong>，עברית مرحبا e\u0301 👩\u200D👩\u200D👧 🇩🇪 ☃\uFE0F</p>");
    }

    @Test
    void one_tilde_is_struck_through_unless_it_is_switched_to_a_subscript() {
        assertThat(Convert.body("H~2~O ~~x~~")).isEqualTo("<p>H<del>2</del>O <del>x</del></p>");
        ConversionSettings defaults = ConversionSettings.defaults();
        ConversionSettings subscript = new ConversionSettings(
                defaults.mermaid(),
                defaults.plantuml(),
                defaults.graphviz(),
                defaults.d2(),
                defaults.math(),
                defaults.macros(),
                false,
                defaults.attachmentExtensions(),
                defaults.pageProperties(),
                null,
                null);
        assertThat(Convert.bodyWith(subscript, "H~2~O ~~x~~")).isEqualTo("<p>H<sub>2</sub>O <del>x</del></p>");
    }

    @Test
    void nested_lists_deep_in_an_alert_in_a_list_keep_everything() {
        assertThat(Convert.words("""
            1. a

               > [!WARNING]
               > - b
               >
               >   ```
               >   c
               >   ```
               >
               >   | d |
               >   |---|
            2. e\
            """)).contains("a", "b", "c", "d", "e");
    }

    @Test
    void tasks_three_deep_and_numbered_tasks() {
        String body = Convert.body("- [ ] a\n  - [x] b\n    - [ ] c\n\n1. [x] d\n2. e");
        assertThat(body.replaceAll("<ac:task-id>[0-9]+</ac:task-id>", ""))
                .isEqualTo("<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>a"
                        + "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>b"
                        + "<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>c"
                        + "</ac:task-body></ac:task></ac:task-list></ac:task-body></ac:task></ac:task-list>"
                        + "</ac:task-body></ac:task></ac:task-list>"
                        + "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>d"
                        + "</ac:task-body></ac:task></ac:task-list><ol start=\"2\"><li><p>e</p></li></ol>");
    }

    @Test
    void a_caption_stays_in_its_picture() {
        assertThat(Convert.body("![a](https://i.example/a.png){caption=\"The caption\"}"))
                .isEqualTo("<ac:image ac:alt=\"a\"><ri:url ri:value=\"https://i.example/a.png\" />"
                        + "<ac:caption><p>The caption</p></ac:caption></ac:image>");
    }

    @Test
    void an_unclosed_tag_in_a_table_or_list_ends_there() {
        assertThat(Convert.body("| a |\n|---|\n| <b>x |\n\n- <i>y\n\nz"))
                .isEqualTo("<table><tbody><tr><th><p>a</p></th></tr><tr><td><p><strong>x</strong></p></td></tr>"
                        + "</tbody></table><ul><li><p><em>y</em></p></li></ul><p>z</p>");
    }

    @Test
    void an_anchor_on_a_line_of_its_own_leaves_no_empty_line() {
        assertThat(Convert.body("<a id=\"x\"></a>\n## A\n\n[x](#x)"))
                .isEqualTo("<h2><ac:structured-macro ac:name=\"anchor\"><ac:parameter"
                        + " ac:name=\"\">x</ac:parameter></ac:structured-macro>A</h2><p><ac:link"
                        + " ac:anchor=\"x\"><ac:link-body>x</ac:link-body></ac:link></p>");
    }
}
