package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.canonical.Canonical;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random mixtures of everything that means something, from fixed seeds. {@code -Ddocsync.test.fuzz=N} runs N seeds. */
class FuzzTest {
    private static final int PER_SEED = 60;
    private static final String[] PARTS = {
        "a",
        "word ",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "\t",
        "- ",
        "* ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "```",
        "~~~",
        "`",
        "``",
        "*",
        "**",
        "_",
        "~~",
        "~",
        "==",
        "++",
        "^",
        "[",
        "]",
        "](",
        ")",
        "(b.md)",
        "![",
        "](a.png)",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "[TOC]",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<details>",
        "<summary>",
        "</summary>",
        "</details>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<br>",
        "<img src=a.png>",
        "<p align=center>",
        "<ul>",
        "<li>",
        "<a href=x>",
        "</a>",
        "<pre>",
        "<T>",
        "<!-- macro:panel -->",
        "<!-- /macro:panel -->",
        "<!-- toc -->",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "|",
        "|-|-|\n",
        "\n|a|b|\n|-|:-:|\n|c|",
        "- [ ] ",
        "- [x] ",
        "> [!NOTE]\n",
        "!!! note \"t\"\n",
        "??? tip\n",
        ":::note\n",
        ":::\n",
        ":::columns\n",
        ":::column\n",
        "$",
        "$$",
        "\n$$\n",
        ":rocket:",
        "@ada",
        "http://a.b/c",
        "www.a.b",
        "a@b.c",
        "&amp;",
        "&#0;",
        "&lt;",
        "\\",
        "\\\n",
        "---\n",
        "===\n",
        "***\n",
        ": ",
        "*[a]: b\n",
        "{#id}",
        "{width=1}",
        "\n{: .note #x}\n",
        "\n{:toc}\n",
        "{ .a }",
        "```{tip} t\n",
        "/// note | t\n",
        "    open: true\n",
        "///\n",
        "::: {.callout-tip title=\"t\"}\n",
        "[^1][^1]",
        "]]>",
        "<![CDATA[",
        "</ac:structured-macro>",
        "<ac:link>",
        "\u0000",
        "\uD83D",
        "\uFEFF",
        "\r\n",
        "é",
        "日本",
        "🚀",
        "\"",
        "'",
        "```storage\n<p>x</p>\n```\n"
    };

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("docsync.test.fuzz", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_mixture_converts_to_well_formed_storage_that_is_stable(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(60); length > 0; length--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            String markdown = text.toString();
            String body = Convert.body(markdown, Map.of("a.png", "A", "b.md", "# B"));
            assertThat(Convert.body(markdown, Map.of("a.png", "A", "b.md", "# B")))
                    .isEqualTo(body);
            String canonical = Canonical.of(body);
            assertThat(Canonical.of(canonical)).as(markdown).isEqualTo(canonical);
        }
    }
}
