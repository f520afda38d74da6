package io.github.docsync.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.manifest.Width;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {
    private static final MarkdownParser PARSER = new MarkdownParser();

    private static ParsedDocument parse(String text) {
        return PARSER.parse(DocPath.of("docs/a.md"), text);
    }

    private static List<String> mistakes(String frontMatter) {
        return parse("---\n" + frontMatter + "\n---\n").diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    private static List<String> ids(String text) {
        return parse(text).headings().stream().map(Heading::id).toList();
    }

    @Test
    void brackets_are_too_deep_in_text_and_not_in_a_fence() {
        String brackets = "[".repeat(300) + "\n";

        assertThat(parse("```ansi\n" + brackets + "```\n").diagnostics()).isEmpty();
        assertThat(parse("- ~~~\n  " + brackets + "  ~~~~\n").diagnostics()).isEmpty();
        assertThat(parse(brackets).diagnostics()).extracting(Diagnostic::code).containsExactly("nesting-too-deep");
        assertThat(parse("```\n" + brackets + "```\n\n" + brackets).diagnostics())
                .singleElement()
                .asString()
                .startsWith("docs/a.md:5:201:");
        assertThat(parse("``` a`b\n" + brackets).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("nesting-too-deep");
    }

    @Test
    void reads_every_key_of_front_matter() {
        FrontMatter front = parse("""
                ---
                title: T
                labels: a, b
                parent: "123"
                order: 7
                width: full-width
                emoji: ":rocket:"
                cover: c.png
                type: blogpost
                properties: {k: v}
                docsync: false
                mine: x
                ---
                text
                """).frontMatter();
        assertThat(front.title()).isEqualTo("T");
        assertThat(front.labels()).containsExactly("a", "b");
        assertThat(front.parent()).isEqualTo("123");
        assertThat(front.order()).isEqualTo(7);
        assertThat(front.width()).isEqualTo(Width.FULL_WIDTH);
        assertThat(front.emoji()).isEqualTo(":rocket:");
        assertThat(front.cover()).isEqualTo("c.png");
        assertThat(front.type()).isEqualTo(ContentType.BLOG_POST);
        assertThat(front.properties()).isEqualTo(Map.of("k", "v"));
        assertThat(front.published()).isFalse();
        assertThat(front.other()).isEqualTo(Map.of("mine", "x"));
        assertThat(front.location("order").orElseThrow()).hasToString("docs/a.md:5:8");
    }

    @Test
    void names_every_mistake_in_front_matter_with_its_place() {
        assertThat(
                        mistakes(
                                "title: [a]\norder: soon\nwidth: wide\ntype: blog-post\ndocsync: maybe\nlabels: [a b, {}]\nproperties: 1"))
                .hasSize(8)
                .allMatch(mistake -> mistake.startsWith("docs/a.md:"))
                .anyMatch(mistake -> mistake.startsWith("docs/a.md:3:8: 'order' is"))
                .anyMatch(mistake -> mistake.contains("the label 'a b' contains a space"));
    }

    @Test
    void keys_that_other_tools_have_too_keep_no_file_from_being_published() {
        ParsedDocument hugo = parse("---\ntype: docs\ncover:\n  image: a.png\n---\ntext\n");

        assertThat(hugo.frontMatter().type()).isEqualTo(ContentType.PAGE);
        assertThat(hugo.frontMatter().cover()).isNull();
        assertThat(hugo.diagnostics()).hasSize(2).noneMatch(Diagnostic::isError);
        assertThat(hugo.diagnostics().get(0).toString())
                .startsWith("docs/a.md:4:3: 'cover' is a mapping, which is another tool's");

        ParsedDocument grafana = parse("---\ntype: [note, product]\nlabels:\n  products: [cloud]\n---\ntext\n");

        assertThat(grafana.frontMatter().type()).isEqualTo(ContentType.PAGE);
        assertThat(grafana.frontMatter().labels()).isEmpty();
        assertThat(grafana.diagnostics())
                .noneMatch(Diagnostic::isError)
                .extracting(diagnostic -> diagnostic.toString().replaceFirst(";.*", ""))
                .containsExactlyInAnyOrder(
                        "docs/a.md:2:7: 'type' is a list, which is another tool's",
                        "docs/a.md:4:3: 'labels' is a mapping, which is another tool's");
    }

    @Test
    void front_matter_that_is_no_yaml_is_a_mistake() {
        assertThat(mistakes("a: b: c")).hasSize(1).first().asString().startsWith("docs/a.md:2:");
        assertThat(mistakes("- a list")).hasSize(1).first().asString().contains("front matter is a list");
    }

    @Test
    void a_rule_further_down_is_no_front_matter() {
        assertThat(parse("text\n\n---\na: b: c\n---\n").diagnostics()).isEmpty();
        assertThat(parse("---\nnever closed: b: c\n").diagnostics()).isEmpty();
    }

    @Test
    void gives_headings_the_ids_of_github() {
        assertThat(
                        ids(
                                "# Hello, World!\n# a_b-c d\n# Ärger\n# 日本語\n# `code()` & **bold**\n# ☃\uFE0F x\n# a  b\n# &amp;"))
                .containsExactly("hello-world", "a_b-c-d", "ärger", "日本語", "code--bold", "\uFE0F-x", "a--b", "");
    }

    @Test
    void tells_headings_of_one_text_apart() {
        assertThat(ids("# a\n# a\n# a-1\n# A\n# x {#a-2}\n# a"))
                .containsExactly("a", "a-1", "a-1-1", "a-2", "a-2", "a-3");
    }

    @Test
    void an_id_in_braces_wins_and_is_not_shown() {
        Heading heading = parse("## Install {#setup .x}").headings().get(0);
        assertThat(heading.id()).isEqualTo("setup");
        assertThat(heading.text()).isEqualTo("Install");
        assertThat(ids("## Template {{ name }}")).containsExactly("template--name-");
    }

    @Test
    void finds_the_first_heading_of_level_one() {
        assertThat(parse("## b\n\n# The `a` *title*\n").firstHeading()).contains("The a title");
        assertThat(parse("text").firstHeading()).isEmpty();
    }

    @Test
    void finds_links_and_images_with_their_places() {
        ParsedDocument page = parse(
                "---\na: b\n---\n[x](y.md#z) ![i](p.png)\n\n[r]\n\n<a href=\"h.md\"><img src='i.png'>\n\n[r]: q.md\n");
        assertThat(page.links())
                .extracting(link -> link.destination() + (link.image() ? " image " : " link ") + link.location())
                .containsExactly(
                        "y.md#z link docs/a.md:4:1",
                        "p.png image docs/a.md:4:13",
                        "q.md link docs/a.md:6:1",
                        "h.md link docs/a.md:8:1",
                        "i.png image docs/a.md:8:16");
    }

    @Test
    void finds_anchors_of_headings_and_of_html() {
        Anchors anchors = parse("# A\n\n<a name=\"b\"></a> <span id=c> **bold**{#d}\n{: #E.e}")
                .anchors();

        assertThat(Stream.of("a", "b", "c", "d", "E.e", "f")
                        .filter(id -> anchors.find(id).isPresent()))
                .containsExactly("a", "b", "c", "d", "E.e");
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_no_place() {
        assertThat(parse("\uFEFF# A\r\n\r\n[x](y)\r\n").links().get(0).location())
                .hasToString("docs/a.md:3:1");
        assertThat(parse("\uFEFF# A\r\n").firstHeading()).contains("A");
    }
}
