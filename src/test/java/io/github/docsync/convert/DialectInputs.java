package io.github.docsync.convert;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.convert.dialect.FilesInMemory;
import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Input made to exhaust what reads the syntax of site generators, all of them one after the other. */
final class DialectInputs {
    private static final int LENGTH = 60_000;
    private static final String PREFIX = "dialects: ";
    private static final MarkdownParser PARSER = new MarkdownParser();

    /** Includes that would make an endless page. */
    private static final Dialects DIALECTS = Dialects.of(
            EnumSet.allOf(DialectName.class),
            FilesInMemory.of(
                    "bomb0.md",
                    "{{#include bomb1.md}}\n\n".repeat(100),
                    "bomb1.md",
                    "{{#include bomb2.md}}\n\n".repeat(100),
                    "bomb2.md",
                    "{{#include bomb3.md}}\n\n".repeat(100),
                    "bomb3.md",
                    "many words of text ".repeat(1000),
                    "loop.md",
                    "{{#include loop.md}}\n",
                    "kept.md",
                    "```{note}\n:label: kept\n![](#kept)\n```\n",
                    "conf.py",
                    "extensions, fieldlist",
                    ".vitepress/config.ts",
                    "leftDelimiter: '%{', rightDelimiter: '}%'",
                    "mkdocs.yml",
                    "pymdownx.critic, pymdownx.tilde, pymdownx.caret, pymdownx.inlinehilite, pymdownx.keys,"
                            + " pymdownx.blocks.caption",
                    "layouts/shortcodes/own.html",
                    "<p>{{ .Get \"a\" }}{{ .Inner }}</p>"),
            List.of(DocPath.ROOT));

    private DialectInputs() {}

    static ParsedDocument parse(String text) {
        DocPath path = DocPath.of("a.md");
        return PARSER.parse(path, text, DIALECTS.steps(path), DIALECTS.files());
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    static Map<String, String> all() {
        Map<String, String> inputs = new LinkedHashMap<>();
        add(
                inputs,
                "shortcodes",
                "{{< a >}}",
                "{{< a ",
                "{{< a \"",
                "{{% note %}}",
                "{{< note >}}x{{< /note >}}",
                "{{</* a */>}}");
        add(
                inputs,
                "badges of Material",
                "<!-- md:version 1 -->\n",
                "# <!-- md:setting a.b -->",
                "<!-- md:option a b",
                "<!-- md:flag - - ->",
                "<!-- md:x -->");
        add(
                inputs,
                "shortcodes in lines",
                "  {{< tab >}}\n",
                "{{% tabs %}}\n  {{% tab %}}\n",
                "> {{< note >}}\n",
                "{{</ note >}} {{< note >}}\n");
        add(
                inputs,
                "tags of components",
                "<A>",
                "<A ",
                "<A b=\"",
                "<A b={",
                "</A>",
                "<A>\n  <B>\n",
                "<>",
                "<A b={'",
                "<A/>",
                "<a.b c={");
        add(
                inputs,
                "expressions and modules",
                "{/*",
                "{",
                "{a.b}",
                "{\"",
                "import a\n\n",
                "export const a = {\n",
                "`{",
                "{`");
        add(inputs, "wiki links", "[[", "[[a]]", "![[a]]", "[[a|", "%%", "%% a ", " ^a\n", "![[a#b]]", "]] [[");
        add(
                inputs,
                "marks of PyMdown",
                "{--a--}",
                "{--",
                "{~~a~>b~~}",
                "{~~a~>",
                "{==a\n",
                "{>>",
                "^^a",
                "~a",
                "`#!py ",
                "++a+",
                "(1)!");
        add(
                inputs,
                "blocks of PyMdown",
                "/// note | a\n",
                "///\n",
                "/// caption\n",
                "//// a\n///\n",
                "![a](b)\n/// caption\n");
        add(
                inputs,
                "cells, boxes and lists of Quarto and Pandoc",
                "```{r}\n#| a: b\n",
                "```{=html}\n",
                "```\n",
                "::: {.callout-note}\n\n",
                "::: challenge\n# a\n",
                "(@a) b\n",
                "@a ",
                "(@a) @a ",
                "| a\n",
                "| ",
                "@sec-a ",
                "[@fig-a",
                "# a {#sec-a}\n");
        add(inputs, "marks of Pandoc", "^[a", "^[a[", "[a]{.b}", "[a]{.", "|\n\n: a {", "$a~b", "\\(a", "\\[a", "$$a");
        add(
                inputs,
                "marks in lines of their own",
                "^^^\n",
                "{a=b}\n",
                "{.a .b",
                "@tab a\n",
                "[[_TOC_]]\n",
                "</div>\na\n",
                "<span a>\n```\n",
                "<details markdown>\n<summary>a",
                "```rust\n# a\n",
                "// [!code a]\n",
                "![a|30](");
        add(
                inputs,
                "Liquid",
                "{% a %}",
                "{% raw %}",
                "{% if",
                "{{ a }}",
                "{{ a ",
                "{% endraw %}",
                "{% a \"",
                "{% hint %}\n",
                "{% raw %}{% endraw %}");
        add(
                inputs,
                "tags of Hexo",
                "{% note %}\n",
                "{% codeblock a lang:b %}\n",
                "{% blockquote a, b http://c %}\n",
                "{% asset_img a.png 1 2 b %}",
                "{% post_link a %}",
                "{% include_code a %}");
        add(
                inputs,
                "docfx",
                ":::image source=\"a\" ",
                "[!INCLUDE [a](b)]",
                ":::row:::\n",
                "::: a b=\"",
                "[!code[a](b)]\n",
                "# [a](#tab/b)\n",
                "<xref:",
                ":::column:::\n:::column-end:::\n");
        add(
                inputs,
                "includes",
                "--8<-- \"a\"\n",
                "--8<--\n",
                "{!a!}",
                "{* a ",
                "{{#include a}}\n",
                "<<< a\n",
                "<!--@include: a-->",
                "{% include \"a\" %}\n",
                "::include{file=a}\n");
        add(
                inputs,
                "directives",
                "```{note}\n",
                ":::{note}\n",
                ":::a\n",
                "~~~\n",
                "{ref}`a` ",
                "{ref}`a ",
                "(a)=\n",
                "```{list-table}\n* - a\n```\n",
                ":a: b\n",
                "```{csv-table}\na,\"b\n```\n",
                "{{ a }} ");
        add(inputs, "callouts", "> [!a]\n", "> > ", "- > [!a]- ", "> [!", ">>>\n", "> [!a|b]+ c\n> d\n\n");
        add(
                inputs,
                "icons and sizes",
                ":material-a:",
                ":material-",
                "![a](b =1x1)",
                "![a](b =",
                "{::a}",
                "{:/}",
                "::: a.b\n",
                "::: video\n",
                "{: .a}\n");
        add(
                inputs,
                "skipped parts",
                "<!-- confluence-skip-start -->",
                "<!-- confluence-skip-end -->",
                "<!-- confluence-skip-start -->a<!-- confluence-skip-end -->");
        add(
                inputs,
                "labels",
                "```{a}\n:label: x\n",
                "- ```{a}\n  :name: x\n",
                "```{a}\n---\nname: x\n",
                "$$ (a)\n",
                "$$ a\n",
                "$$ a\nb\n$$ (c)\n",
                "![](#a)\n",
                "![](#kept)\n\n",
                "```{embed} #kept\n```\n",
                "{eq}`a` {doc}`a:b` ",
                "+++ {\"a\": 1}\n",
                "```{exercise-start}\n:label: x\n```\n");
        add(
                inputs,
                "schemes of MyST",
                "[](wiki:a)",
                "<doi:a>",
                "<doi:",
                "](gh:",
                "{attribution=\"a\"}\n> b\n",
                "{attribution=\"a\"}\n> b\n> c\n\n",
                "{attribution=\"",
                "% `a\n",
                "(a)=\n",
                ":::{code} a\n");
        add(
                inputs,
                "Fumadocs and custom elements",
                "<include>bomb0.md</include>\n\n",
                "<include a='b'>c",
                "<include a=",
                "    <Tab>\na\n    </Tab>\n",
                "    <Tab>\n",
                "<i class=\"fa-a\">:a:</i>",
                "<my-a>",
                "</my-a>",
                "<my-a>b</my-a>",
                "</a-b-c-d",
                "<br />\na\n",
                "<p>\na\n</p>\n",
                "{% set code %}",
                "{{ site.data.a.b }}");
        add(inputs, "ids", "# a [#b]\n", "a [#b]\n", "# a [#", "%{#a}%", "%{#a");
        add(
                inputs,
                "Docsify",
                "[a](b ':include')",
                "[a](bomb0.md ':include')\n\n",
                "![a](b ':size=1x1')",
                "[a](/b?id=c)",
                "!> a\n",
                "- ?> a\n\n",
                "![a](",
                "> [!TIP] a\n",
                "# a :id=b\n",
                "# a :id=");
        add(
                inputs,
                "Zola",
                "{% a() %}",
                "{% a() %}x{% end %}",
                "{% end %}",
                "{{ a(b=\"",
                "{{ a(b=\"c\") }}",
                "{{ a(b=\"c\",",
                "{{/* a() */}}");
        add(
                inputs,
                "Mintlify",
                "<Tree><Folder name=\"a\">",
                "<Folder name=\"a\">",
                "<Tooltip tip=\"a\">b</Tooltip>",
                "<Own title=\"a b c\"/>",
                "```js A b c\n",
                "export const a = \"b\"\n\n",
                "export const a = {",
                "import { a } from './b'\n\n",
                "{a.b}",
                "<Snippet file=\"a\" />");
        add(inputs, "notations", "```\n// [!code a]\n", "// [!code a]", "// [!code ", "// highlight-next-line\n");
        add(
                inputs,
                "references",
                "[a]: b\n",
                "[a]: b\n[a] [a] ",
                "[a]: b\n[a][^1] ",
                "]: [a\n",
                "]: <div class=\"grid cards\">\n  ---\n",
                "<div class=\"grid cards\">\n  ---\n</div>");
        add(inputs, "environments", "\\begin{align}\n", "\n\n\\begin{align}\n", "\\begin{align}\n\\end{align}\n\n");
        add(inputs, "badges", "## a <Badge ", "## a <Badge />\n", "```\n<!--@include: ./loop.md-->\n");
        inputs.put(
                PREFIX + "substitutions",
                "---\nsubstitutions:\n  a: \"" + "{{ b }}".repeat(700) + "\"\n  b: \"" + "{{ c }}".repeat(700)
                        + "\"\n  c: \"" + "{{ a }}".repeat(700) + "\"\n---\n" + "{{ a }}\n\n".repeat(5000));
        add(inputs, "drawn tables", "+-+\n| |\n", "+-+\n\n", "+-+-", "\n+-+\n| |\n+-+\n");
        add(inputs, "HTML", "<p>**a ", "<td><pre ", "<p>[a](b ", "<td>`a ", "<p>*a* <b>", "<p>\n");
        add(
                inputs,
                "arguments",
                "{% highlight a %}",
                "{% include loop.md a=b %}",
                "```\n{% include loop.md %}\n",
                "{{#template loop.md a=b}} ",
                "::: v-pre\n",
                "<script setup>\n",
                "```{glossary}\na\n",
                "* - - a\n");
        add(inputs, "VuePress tabs", ":::tabs\n@tab a\n", "@tab a\n", "@tab ");
        add(
                inputs,
                "marks",
                "<details markdown>\n<summary>a",
                "<details markdown>\n<summary>a</summary>b\n</details>\n",
                "<details>\n<summary>a</summary>\n",
                "[[_TOC_]]\n",
                "{{ $frontmatter.a }} ",
                "{{ a",
                "++ctrl+a++ ",
                "++a+",
                "a: # (1)!\n",
                "```\n# (1)!\n",
                "[a](xref:b) ",
                "<xref href=\"a\"/>",
                ":material-a: ",
                "{% swagger a=\"b\" %}{% endswagger %}");
        add(inputs, "columns", "{{< columns >}}\n<--->\n", "<--->\n");
        add(inputs, "own shortcodes", "{{< own a=b >}}", "{{< own >}}x{{< /own >}}", "{{< own >}}", "{{% codetab %}}");
        inputs.put(
                PREFIX + "tabs of a group",
                "{{< tabs \"a\" >}}" + "{{% codetab %}}x{{% /codetab %}}".repeat(2000) + "{{< /tabs >}}");
        for (String piece :
                List.of("a = 1\n", "[a]\n", "[[a]]\n", "a.", "a = [", "\"", "a = \"\"\"", "a = {", "x", "#")) {
            inputs.put(
                    PREFIX + "TOML " + piece.replace("\n", "↵"),
                    "+++\nb = 1\n" + piece.repeat(LENGTH / piece.length()) + "\n+++\nText\n");
        }
        StringBuilder keys = new StringBuilder("+++\n");
        for (int i = 0; i < LENGTH / 10; i++) {
            keys.append('k').append(i).append(" = 1\n");
        }
        inputs.put(PREFIX + "TOML of many keys", keys + "+++\n");
        inputs.put(PREFIX + "includes of includes", "{{#include bomb0.md}}\n");
        inputs.put(PREFIX + "includes of themselves", "{{#include loop.md}}\n".repeat(2000));
        inputs.put(PREFIX + "indented tags", steps());
        for (String opening : List.of("$$", "\\[", "\\(", "{--", "{>>", "^[", "[a]{.")) {
            inputs.put(PREFIX + "all open behind " + opening, (opening + "a ~b\n".repeat(2_000)).repeat(6));
        }
        return inputs;
    }

    private static void add(Map<String, String> inputs, String name, String... pieces) {
        for (String piece : pieces) {
            String text = piece.repeat(LENGTH / piece.length());
            inputs.put(PREFIX + name + " " + piece.replace("\n", "↵"), text);
        }
    }

    private static String steps() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(" ".repeat(i)).append("<A>\n");
        }
        return text.toString();
    }
}
