package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of the syntax of all generators in any order convert to well-formed storage format that shows no generated mark. */
class DialectFuzzTest {
    private static final List<String> PIECES = List.of(
            "{{< note >}}",
            "{{< /note >}}",
            "{{% tab \"A\" %}}",
            "{{% /tab %}}",
            "{{< x >}}",
            "{{</* y */>}}",
            "{{< figure src=\"a.png\" caption=\"b *c*\" >}}",
            "<Tabs>",
            "</Tabs>",
            "<TabItem label=\"a\">",
            "</TabItem>",
            "<X/>",
            "<div>",
            "</div>",
            "{/* c */}",
            "{a.b}",
            "import a from 'b'",
            "[[a]]",
            "![[bomb3|300]]",
            "![[x.png]]",
            "%% c %%",
            " ^b",
            "> [!info]- T",
            "> [!x]",
            "{% raw %}",
            "{% endraw %}",
            "{% if a %}",
            "{% endif %}",
            "{{ site.x }}",
            "{% hint style=\"info\" %}",
            "{% endhint %}",
            ":::row:::",
            ":::row-end:::",
            ":::column:::",
            ":::column-end:::",
            "# [T](#tab/t)",
            "---",
            "[!INCLUDE [a](loop.md)]",
            "--8<-- \"bomb3.md\"",
            "{{#include loop.md}}",
            "{{#include bomb3.md:1}}",
            "```{note} T",
            "```",
            ":::{tip}",
            ":::",
            "````{tab-set}",
            "````",
            "{ref}`a`",
            "(a)=",
            "```{list-table}",
            "* - a",
            "  - b",
            ":material-check:",
            "![a](b.png =1x2)",
            "::: video",
            ">>>",
            "<!-- confluence-skip-start -->",
            "<!-- confluence-skip-end -->",
            "{: .note}",
            "/// note | T",
            "/// caption",
            "///",
            "{--a--}",
            "{~~a~>b~~}",
            "{>>a<<}",
            "^^a^^",
            "H~2~O",
            "++ctrl+c++",
            "`#!py x`",
            "^[a]",
            "[a]{.mark}",
            "$$a~b~c$$",
            "^^^",
            "+++",
            "@tab T",
            "::: tabs",
            "![a|30](b.png)",
            "{{ $frontmatter.title }}",
            "<details markdown>",
            "<summary>a</summary>",
            "</details>",
            "text",
            "**b**",
            "`c`",
            "| a | b |",
            "|---|---|",
            "- ",
            "  ",
            "    ",
            "> ",
            "1. ",
            "\n",
            "\n\n",
            "\n",
            "\n  ",
            "\n> ",
            "\n- ",
            "\n    ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_converts(long seed) {
        Random random = new Random(seed);
        MarkdownConverter converter = MarkdownConverter.builder().build();
        for (int document = 0; document < 60; document++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? "\n" : random.nextInt(3) == 0 ? " " : "");
            }
            String body = convert(converter, text.toString());
            WellFormed.check(body);
            assertThat(body).as(text.toString()).doesNotContain(String.valueOf(GeneratedFence.MARK));
        }
    }

    private static String convert(MarkdownConverter converter, String text) {
        try {
            return converter
                    .convert(DialectInputs.parse(text), new AnySite(), PageOptions.defaults())
                    .body();
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }
}
