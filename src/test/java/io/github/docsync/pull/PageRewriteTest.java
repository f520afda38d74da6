package io.github.docsync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRewriteTest {
    private static final String PAGE = """
        # Title

        Some *fine* text with an [inline link](https://example.com/a), an &amp; entity,
        and a \\* star over
        three lines, see [ref].

        * one item
        * two items
          with a second line
        * three

        1. first
        1. second

        > A quote with words
        > over two lines.

        | Key   | Value |
        |:------|-------|
        | alpha | 1     |
        | beta  | 2     |

        ```java title="X"
        int a = 1;
        int b = 2;
        ```

        [ref]: https://example.com/ref

        Last words.
        """;

    private static void check(String before, String after, String sourceBefore, String sourceAfter) {
        String body = Rewriting.body(PAGE);
        assertThat(body).contains(before);
        PageRewrite.Outcome outcome = Rewriting.run(PAGE, body.replace(before, after));
        assertThat(PAGE).contains(sourceBefore);
        assertThat(outcome.text()).isEqualTo(PAGE.replace(sourceBefore, sourceAfter));
        assertThat(outcome.left()).isEmpty();
    }

    @Test
    void words_are_replaced_in_place() {
        check("three lines", "many lines", "three lines", "many lines");
        check("an &amp; entity", "an &amp; ampersand", "an &amp; entity", "an &amp; ampersand");
        check("star over", "star_x over", "star over", "star_x over");
        check("star over", "*star* over", "star over", "\\*star\\* over");
        check("<em>fine</em>", "<em>very fine</em>", "*fine*", "*very fine*");
        check("words over two", "words in two", "> over two", "> in two");
        check("items with a", "items w/o a", "  with a", "  w/o a");
        check("alpha", "gamma", "alpha", "gamma");
        check("int b = 2;", "int b = 3;\nint c;", "int b = 2;", "int b = 3;\nint c;");
        check("and a", "a", "and a", "a");
    }

    @Test
    void formats_are_written_anew_where_they_changed() {
        check("three lines", "three <strong>lines</strong>", "three lines", "three **lines**");
        check("<em>fine</em>", "fine", "*fine*", "fine");
        check(
                "Last words.",
                "Last <a href=\"https://example.com/b\">words</a>.",
                "Last words.",
                "Last [words](https://example.com/b).");
        check(
                "inline link</a>",
                "inline</a> link",
                "[inline link](https://example.com/a)",
                "[inline](https://example.com/a) link");
        check("<td><p>1</p></td>", "<td><p><code>a|b</code></p></td>", "| 1     |", "| `a\\|b`     |");
    }

    private static String carried(String page, String before, String after) {
        String body = Rewriting.body(page);
        assertThat(body).contains(before);
        PageRewrite.Outcome outcome = Rewriting.run(page, body.replace(before, after));
        assertThat(outcome.left()).isEmpty();
        return outcome.text();
    }

    @Test
    void blanks_at_the_edge_of_a_format_stand_next_to_its_marks() {
        check("Last words.", "<strong>Last </strong>words.", "Last words.", "**Last** words.");
        check("Last words.", "Last<em> words</em>.", "Last words.", "Last *words*.");
        check("Last words.", "<em><strong>Last </strong></em>words.", "Last words.", "_**Last**_ words.");
        check(
                "Last words.",
                "<a href=\"https://e.com/a_(b)?c=1&amp;d=2\">Last </a>words.",
                "Last words.",
                "[Last](https://e.com/a_(b)?c=1&d=2) words.");
    }

    @Test
    void a_row_below_the_heading_leaves_the_others_as_they_are() {
        check(
                "<tr><td><p>alpha</p></td>",
                "<tr><td><p>first</p></td><td><p>0</p></td></tr><tr><td><p>alpha</p></td>",
                "| alpha | 1     |\n",
                "| first | 0     |\n| alpha | 1     |\n");
    }

    @Test
    void an_address_is_changed_where_it_stands_in_raw_html_or_in_a_linked_picture() {
        String page = """
            # T

            <p align="center">
            <a href="https://e.com/ci?a=1">
                <img src="https://e.com/b.svg">
            </a>
            </p>
            """;
        assertThat(carried(page, "https://e.com/b.svg", "https://e.com/new/b.svg"))
                .isEqualTo(page.replace("https://e.com/b.svg", "https://e.com/new/b.svg"));
        String badge = """
            # T

            [![Build Status](https://e.com/workflows/CI/badge.svg)](https://e.com/actions)
            [![Other](https://e.com/o.svg)](https://e.com/o)
            """;
        assertThat(carried(badge, "CI/badge.svg", "CI/badge.svg?event=push"))
                .isEqualTo(badge.replace("CI/badge.svg", "CI/badge.svg?event=push"));
    }

    @Test
    void what_comes_is_written_as_the_author_writes() {
        String page = "# T\n\n```javascript\nlet a;\n```\n\nText.\n";
        String code = "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">js</ac:parameter>"
                + "<ac:plain-text-body><![CDATA[let b;]]></ac:plain-text-body></ac:structured-macro>";
        assertThat(carried(page, "<p>Text.</p>", "<p>Text in C++ or a == b.</p>" + code))
                .isEqualTo(page.replace("Text.", "Text in C++ or a == b.") + "\n```javascript\nlet b;\n```\n");
    }

    @Test
    void widths_of_columns_stand_in_a_comment_and_the_table_stays() {
        String columns = "<colgroup><col style=\"width: 200.0px;\" /><col style=\"width: 300.5px;\" /></colgroup>";
        String body = Rewriting.body(PAGE);

        PageRewrite.Outcome outcome =
                Rewriting.run(PAGE, body.replace("<table>", "<table>" + columns).replace("alpha", "gamma"));

        String wide =
                PAGE.replace("| Key ", "<!-- widths: 200px 300.5px -->\n| Key ").replace("alpha", "gamma");
        assertThat(outcome.text()).isEqualTo(wide);
        assertThat(outcome.left()).isEmpty();
        assertThat(carried(wide, "200.0px", "260.0px")).isEqualTo(wide.replace("200px", "260px"));
        assertThat(carried(wide, columns, "")).isEqualTo(PAGE.replace("alpha", "gamma"));
    }

    @Test
    void items_that_change_places_have_the_numbers_of_their_places() {
        String list = "# T\n\n1. one\n2. two\n3. three\n   with more\n";
        String one = "<li><p>one</p></li>";
        String two = "<li><p>two</p></li>";

        assertThat(carried(list, one + two, two + one)).isEqualTo("# T\n\n1. two\n2. one\n3. three\n   with more\n");
        assertThat(carried(list, one, "")).isEqualTo("# T\n\n1. two\n3. three\n   with more\n");
    }

    @Test
    void a_sentence_that_comes_gets_a_line_where_each_has_one() {
        String page = "# T\n\nThe first sentence.\nThe second one.\nThe third one.\n";

        assertThat(carried(page, "second one.", "second one. A new one."))
                .isEqualTo(page.replace("second one.", "second one.\nA new one."));
    }

    @Test
    void the_summary_and_the_info_string_are_changed_in_place() {
        String page = "# T\n\n<details>\n<summary>A <b>little</b> more</summary>\n\nInner.\n\n</details>\n";
        assertThat(carried(page, ">A little more<", ">A lot &amp; more<"))
                .contains("<summary>A lot &amp; more</summary>\n\nInner.\n\n</details>");
        check(">X<", ">Y<", "title=\"X\"", "title=\"Y\"");
        check(">java<", ">kotlin<", "```java", "```kotlin");
    }

    @Test
    void blocks_come_and_go() {
        check(
                "<p>Last words.</p>",
                "<p>Last words.</p><p>More words.</p>",
                "Last words.\n",
                "Last words.\n\nMore words.\n");
        check("<li><p>three</p></li>", "<li><p>three</p></li><li><p>four</p></li>", "* three\n", "* three\n* four\n");
        check("<li><p>three</p></li>", "", "* three\n", "");
        check(
                "<li><p>second</p></li>",
                "<li><p>second</p></li><li><p>third</p></li>",
                "1. second\n",
                "1. second\n1. third\n");
        check("<p>Last words.</p>", "", "\nLast words.\n", "");
        check("<tr><td><p>beta</p></td><td><p>2</p></td></tr>", "", "| beta  | 2     |\n", "");
        check(
                "<td><p>2</p></td></tr>",
                "<td><p>2</p></td></tr><tr><td><p>new</p></td><td><p>3</p></td></tr>",
                "| beta  | 2     |\n",
                "| beta  | 2     |\n| new   | 3     |\n");
        check("<p>Last words.</p>", "<h2>Last words.</h2>", "Last words.\n", "## Last words.\n");
    }

    @Test
    void words_in_raw_html_are_replaced_where_they_are_found() {
        String page = "# T\n\n<div align=\"center\">\n  <p>Some words in HTML</p>\n</div>\n\nSome words in Markdown\n";
        String body = Rewriting.body(page);

        PageRewrite.Outcome outcome =
                Rewriting.run(page, body.replace("words in HTML", "&lt;other&gt; &amp; words in HTML"));

        assertThat(outcome.text())
                .isEqualTo(page.replace("Some words in HTML", "Some &lt;other&gt; &amp; words in HTML"));
        assertThat(outcome.left()).isEmpty();
    }

    /** A page of its own: the edit of its storage and the page that must come out. */
    private static void pageBecomes(String page, String before, String after, String expected) {
        String body = Rewriting.body(page);
        assertThat(body).contains(before);
        PageRewrite.Outcome outcome = Rewriting.run(page, body.replace(before, after));
        assertThat(outcome.text()).isEqualTo(expected);
        assertThat(outcome.left()).isEmpty();
    }

    @Test
    void the_order_of_formats_that_the_editor_prefers_changes_nothing() {
        String page = "**Bold and [linked](https://example.com/a) text.**\n";
        pageBecomes(
                page,
                "<strong>Bold and <a href=\"https://example.com/a\">linked</a> text.</strong>",
                "<strong>Bold and </strong><a href=\"https://example.com/a\"><strong>linked</strong></a><strong>"
                        + " text.</strong>",
                page);
    }

    @Test
    void joined_and_split_paragraphs_keep_their_lines() {
        String page = "One over\ntwo *lines*.\n\nMore over\nlines.\n\n> quoted\n>\n> again\n\n- item\n  with more\n";
        pageBecomes(page, "</em>.</p><p>More", "</em>. More", page.replace("*.\n\nMore", "*.\nMore"));
        pageBecomes(page, "quoted</p><p>again", "quoted again", page.replace("quoted\n>\n", "quoted\n"));
        pageBecomes(page, "over two", "over</p><p>two", page.replace("over\ntwo", "over\n\ntwo"));
        pageBecomes(page, "item with", "item</p><p>with", page.replace("item\n  with", "item\n\n  with"));
    }

    @Test
    void a_list_next_to_a_list_gets_marks_of_its_own_and_other_blocks_stay_nice() {
        String page = "* a\n* b\n\n1. c\n\nEnd.\n";
        pageBecomes(
                page,
                "<p>End.</p>",
                "<ol><li><p>d</p></li></ol><ul><li><p>e</p></li></ul><ul><li><p>f</p></li></ul><h2>G</h2><p>End.</p>",
                page.replace("End.", "1) d\n\n- e\n\n* f\n\n## G\n\nEnd."));
        pageBecomes(
                "Text.\n\n- a\n", "<p>Text.</p>", "<p>Text.</p><ul><li><p>x</p></li></ul>", "Text.\n\n* x\n\n- a\n");
    }

    @Test
    void what_is_put_into_a_paragraph_is_wrapped_as_the_author_wraps() {
        String wrapped = "A paragraph that was wrapped at some forty\ncolumns by its author.\n";
        pageBecomes(wrapped, "author.", "author. It got a further sentence of several words.", """
            A paragraph that was wrapped at some forty
            columns by its author. It got a further
            sentence of several words.
            """);
        String filled =
                "Words of a paragraph that was filled up\nto forty columns by its author in each of\nits lines.\n\n";
        pageBecomes(filled, "Words of a", "Words of a long", """
            Words of a long paragraph that was filled
            up to forty columns by its author in each
            of its lines.

            """);
        String sentences = "- One sentence per line.\n  Another one here.\n  The last one.\n";
        pageBecomes(
                sentences,
                "last one.",
                "last one. Not quite. Really.",
                sentences.replace("last one.", "last one.\n  Not quite.\n  Really."));
        pageBecomes("One line only.\n", "only.", "only. And more.", "One line only. And more.\n");
    }

    @Test
    void further_lines_of_an_item_stand_where_its_text_does() {
        String page = "- A point that was wrapped at some forty\n  columns by its author, who likes it so.\n";
        pageBecomes(page, "wrapped at some", "wrapped with care at the column of some", """
            - A point that was wrapped with care at
              the column of some forty
              columns by its author, who likes it so.
            """);
    }

    @Test
    void words_next_to_changed_formats_are_escaped_for_the_middle_of_a_line() {
        pageBecomes(
                "It is resource intensive and slow here.\n",
                "resource intensive and slow",
                "resource-intensive and <strong>slow</strong>",
                "It is resource-intensive and **slow** here.\n");
    }

    @Test
    void what_comes_behind_a_picture_leaves_it_its_attributes() {
        String page =
                "![One](https://example.com/1.png){width=30}\n![Two](https://example.com/2.png){width=40}\n\nText.\n";
        String body = Rewriting.body(page);
        String added = body.replaceFirst("(?s).*(<ac:image.*?1\\.png.*?</ac:image>).*", "$1")
                .replace("1.png", "3.png");
        String edited = body.replaceFirst("(<ac:image.*?1\\.png.*?</ac:image>)", "$1 " + added);
        PageRewrite.Outcome outcome = Rewriting.run(page, edited);
        assertThat(outcome.left()).isEmpty();
        assertThat(outcome.text()).contains("1.png){width=30}").contains("2.png){width=40}");
    }

    @Test
    void the_first_paragraph_of_an_alert_leaves_its_place_to_the_second() {
        pageBecomes(
                "> [!NOTE]\n> First.\n>\n> Second.\n\nText.\n", "<p>First.</p>", "", "> [!NOTE]\n> Second.\n\nText.\n");
    }

    private static final String TIP = "<ac:structured-macro ac:name=\"tip\"><ac:rich-text-body><p>New"
            + " one.</p></ac:rich-text-body></ac:structured-macro>";

    @Test
    void a_new_panel_is_written_as_the_others_of_the_file() {
        String added = "<p>End.</p>" + TIP;
        for (String panel : List.of(
                "> [!NOTE]\n> Old.\n",
                "!!! note\n    Old.\n",
                "!!! note\n\n    Old.\n",
                "/// note\n\nOld.\n\n///\n",
                ":::note\n\nOld.\n\n:::\n",
                "::: info\nOld.\n:::\n")) {
            String page = panel + "\nEnd.\n";
            String like = panel.replace("NOTE", "TIP")
                    .replace("note", "tip")
                    .replace("info", "tip")
                    .replace("Old.", "New one.");
            boolean read = Rewriting.body(panel).contains("ac:structured-macro");
            pageBecomes(page, "<p>End.</p>", added, page + "\n" + (read ? like : "> [!TIP]\n> New one.\n"));
        }
    }

    @Test
    void marks_fences_and_links_are_written_as_the_others_of_the_file() {
        pageBecomes(
                "A __bold__ and an _emphasis_.\n\nEnd.\n",
                "End.",
                "<strong>The</strong> <em>end</em>.",
                "A __bold__ and an _emphasis_.\n\n__The__ _end_.\n");
        String code = "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">yaml</ac:parameter>"
                + "<ac:plain-text-body><![CDATA[b: 1]]></ac:plain-text-body></ac:structured-macro>";
        pageBecomes(
                "``` yaml\na: 1\n```\n\nEnd.\n",
                "<p>End.</p>",
                "<p>End.</p>" + code,
                "``` yaml\na: 1\n```\n\nEnd.\n\n``` yaml\nb: 1\n```\n");
        String labelled = "See [the site][site].\n\nEnd of it.\n\n[site]: https://example.com/site\n";
        pageBecomes(
                labelled,
                "End of it.",
                "End of <a href=\"https://example.com/site\">it</a>.",
                labelled.replace("of it", "of [it][site]"));
    }

    @Test
    void names_in_code_are_no_marks_of_the_author() {
        String page = "Put it in `a/__init__.py`.\n\n```py\nx = y.__name__ + _z_\n```\n\nEnd.\n";
        pageBecomes(page, "End.", "<strong>The</strong> <em>end</em>.", page.replace("End.", "**The** *end*."));
    }

    @Test
    void a_link_that_is_cut_at_its_code_is_one_link() {
        String page = "## Part\n\nSee [it](#part).\n\nEnd.\n";
        String start = "<ac:link ac:anchor=\"part\"><ac:link-body>";
        String end = "</ac:link-body></ac:link>";
        String cut = start + "Set " + end + "<code>" + start + "x" + end + "</code>" + start + " under" + end;
        pageBecomes(
                page,
                "End.",
                cut + " <code>" + start + "y" + end + "</code>.",
                page.replace("End.", "[Set `x` under `y`](#part)."));
    }

    @Test
    void what_stands_behind_text_needs_no_escape_of_the_start_of_a_line() {
        pageBecomes(
                "Select Start now.\n",
                "Start now.",
                "Start &gt; <strong>Settings</strong> - <strong>Update</strong> now.",
                "Select Start > **Settings** - **Update** now.\n");
    }

    @Test
    void a_new_paragraph_is_wrapped_where_the_author_wraps_all_others() {
        String page = "# A title\n\nA paragraph that was wrapped at some forty\ncolumns by its author.\n\nShort.\n";
        String added = "<p>And another paragraph, which is so long that it wants a second line.</p><p>Short.</p>";
        String lines = "And another paragraph, which is so long\nthat it wants a second line.\n\nShort.";
        pageBecomes(page, "<p>Short.</p>", added, page.replace("Short.", lines));
        String long_ = page.replace("Short.", "A paragraph that was not wrapped by its author at any column.");
        String line = lines.replace("\nthat", " that").replace("\n\nShort.", "");
        pageBecomes(
                long_,
                "at any column.</p>",
                "at any column.</p>" + added.replace("<p>Short.</p>", ""),
                long_ + "\n" + line + "\n");
    }

    @Test
    void what_moves_takes_its_source_along() {
        String page = "## A\n\nText [with][ref]\nover  \nlines.\n\n## B\n\nMore.\n\n[ref]: https://example.com/ref\n";
        String section = Rewriting.body("## A\n\nText [with](https://example.com/ref)\nover  \nlines.\n");
        String body = Rewriting.body(page);
        assertThat(body).startsWith(section);
        PageRewrite.Outcome outcome = Rewriting.run(page, body.substring(section.length()) + section);
        assertThat(outcome.text()).isEqualTo("""
            ## B

            More.

            ## A

            Text [with][ref]
            over \s
            lines.

            [ref]: https://example.com/ref
            """);
        pageBecomes(
                "* one\n* two *and*\n  more\n* three\n",
                "<li><p>two <em>and</em> more</p></li><li><p>three</p></li>",
                "<li><p>three</p></li><li><p>two <em>and</em> more</p></li>",
                "* one\n* three\n* two *and*\n  more\n");
    }

    @Test
    void new_items_of_numbered_lists_count_on_as_their_author_counts() {
        String counted = "1. one\n2. two\n\nEnd.\n";
        String two = "<li><p>two</p></li>";
        pageBecomes(
                counted,
                two,
                two + "<li><p>three</p></li><li><p>four</p></li>",
                "1. one\n2. two\n3. three\n4. four\n\nEnd.\n");
        pageBecomes(counted, "<li><p>one</p></li>", "", "1. two\n\nEnd.\n");
        pageBecomes("1. one\n1. two\n", two, two + "<li><p>three</p></li>", "1. one\n1. two\n1. three\n");
    }

    @Test
    void columns_come_and_go_and_the_other_cells_keep_their_bytes() {
        String page = "| Key   | Value |\n|:------|-------|\n| alpha | `1`   |\n";
        String row = "<tr><th><p>Key</p></th><th><p>Value</p></th></tr>"
                + "<tr><td><p>alpha</p></td><td><p><code>1</code></p></td></tr>";
        pageBecomes(
                page,
                row,
                "<tr><th><p>Key</p></th><th><p>New</p></th><th><p>Value</p></th></tr>"
                        + "<tr><td><p>alpha</p></td><td><p>longer</p></td><td><p><code>1</code></p></td></tr>",
                "| Key   | New    | Value |\n|:------|--------|-------|\n| alpha | longer | `1`   |\n");
        pageBecomes(
                page,
                row,
                "<tr><th><p>Value</p></th></tr><tr><td><p><code>1</code></p></td></tr>",
                "| Value |\n|-------|\n| `1`   |\n");
    }

    @Test
    void a_row_without_the_alignment_of_its_columns_is_a_row_and_no_table_in_tags() {
        String page = "| K | V |\n|---|:-:|\n| a | 1 |\n";
        String body = Rewriting.body(page);
        PageRewrite.Outcome outcome =
                Rewriting.run(page, body.replace("</tbody>", "<tr><td><p>b</p></td><td><p>2</p></td></tr></tbody>"));

        assertThat(outcome.text()).isEqualTo(page + "| b | 2 |\n");
        assertThat(Loss.of(outcome.left())).isEqualTo(new Loss(List.of("alignment of '2'"), null, List.of()));
    }

    @Test
    void links_keep_their_labels_and_brackets() {
        String page = """
            See [ref] and [in line](https://example.com/l "T") or <https://example.com/auto>.

            [ref]: https://example.com/ref
            """;
        pageBecomes(page, ">ref</a>", ">reference</a>", page.replace("[ref] ", "[reference][ref] "));
        pageBecomes(
                page,
                "https://example.com/ref\"",
                "https://example.com/new\"",
                page.replace("example.com/ref", "example.com/new"));
        pageBecomes(
                page,
                "https://example.com/l\"",
                "https://example.com/m\"",
                page.replace("example.com/l", "example.com/m"));
        pageBecomes(
                page,
                "https://example.com/auto\">https://example.com/auto<",
                "https://example.com/other\">https://example.com/other<",
                page.replace("example.com/auto", "example.com/other"));
    }

    @Test
    void what_comes_behind_a_definition_is_not_put_into_it() {
        pageBecomes(
                "Term\n: Its text.\n\nEnd.\n",
                "<p>End.</p>",
                "<hr /><p>End.</p>",
                "Term\n: Its text.\n\n---\n\nEnd.\n");
    }

    @Test
    void rows_cells_and_items_of_raw_HTML_come_and_go() {
        String page = """
            <table>
              <tr><th>K</th><th>V</th></tr>
              <tr><td class="x">a</td><td>1</td></tr>
              <tr>
                <td>b &amp; c</td><td>1</td>
              </tr>
            </table>

            <ul>
            <li>one</li>
            </ul>

            A word and one and a 1.
            """;
        pageBecomes(page, "<td><p>a</p>", "<td><p>&lt;alpha&gt;</p>", page.replace(">a<", ">&lt;alpha&gt;<"));
        pageBecomes(
                page,
                "<td><p>1</p></td></tr><tr><td><p>b",
                "<td><p><strong>1</strong></p></td></tr><tr><td><p>b",
                page.replace("a</td><td>1", "a</td><td><strong>1</strong>"));
        pageBecomes(
                page,
                "<td><p>1</p></td></tr><tr><td><p>b",
                "<td><p>1</p></td></tr><tr><td><p>n</p></td><td><p>2 <em>x</em></p></td></tr><tr><td><p>b",
                page.replace("1</td></tr>\n", "1</td></tr>\n  <tr><td>n</td><td>2 <em>x</em></td></tr>\n"));
        pageBecomes(
                page,
                "<tr><td><p>a</p></td><td><p>1</p></td></tr>",
                "",
                page.replace("  <tr><td class=\"x\">a</td><td>1</td></tr>\n", ""));
        pageBecomes(
                page,
                "<li><p>one</p></li>",
                "<li><p>zero</p></li><li><p>one</p></li>",
                page.replace("<li>one", "<li>zero</li>\n<li>one"));
    }

    @Test
    void blocks_in_which_every_word_is_another_keep_the_form_that_the_author_gave_them() {
        for (String page : List.of(
                "- alpha\n- beta\n",
                "* alpha\n\n* beta\n",
                "* alpha\n    * beta\n        * gamma\n",
                "1. alpha\n2. beta\n\n   - gamma\n3. more\n",
                "1) alpha\n2) beta\n   1) gamma\n",
                "- alpha\n\n  beta\n- gamma\n",
                "- alpha\n  ```\n  beta\n  ```\n- gamma\n",
                "- [ ] alpha\n- [x] beta\n",
                "alpha\n=====\n\nbeta\n-----\n\ngamma\n",
                "alpha\n: beta\n\ngamma\n: more\n",
                "> alpha\n>\n> beta\n",
                "> [!NOTE]\n> alpha\n\n> [!TIP]\n> beta\n",
                "| alpha | beta |\n|---|---|\n| gamma | more |\n",
                "- alpha\r\n  - beta\r\n")) {
            String before = "# T\n\n" + page;

            PageRewrite.Outcome outcome = Rewriting.run(before, translated(Rewriting.body(before)));

            assertThat(outcome.text()).isEqualTo(translated(before));
            assertThat(outcome.left()).isEmpty();
        }
    }

    private static String translated(String text) {
        return text.replace("alpha", "primo").replace("beta", "secondo").replace("gamma", "terzo");
    }
}
