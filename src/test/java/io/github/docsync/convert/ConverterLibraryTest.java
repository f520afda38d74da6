package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The converter as others use it: docs/converter.md shows code that compiles and works. */
class ConverterLibraryTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)\n```\n", Pattern.DOTALL);

    @Test
    void every_example_of_the_documentation_is_compiled_code() throws IOException {
        String examples =
                squeezed(Files.readString(Path.of("src/test/java/io/github/docsync/convert/ConverterExamples.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(Path.of("docs/converter.md")))
                .results()
                .map(block -> squeezed(block.group(1)))
                .toList();

        assertThat(blocks).hasSize(5).allSatisfy(block -> assertThat(examples).contains(block));
    }

    @Test
    void one_call_converts_a_text() {
        assertThat(ConverterExamples.oneCall())
                .isEqualTo("<h1>Hello</h1><p>See the <a href=\"https://example.com\">site</a>.</p>");
    }

    @Test
    void a_text_that_stands_alone_links_to_its_own_headings_and_is_told_that_files_are_not_there() {
        Conversion page = MarkdownConverter.builder().build().convert("# One\n\n[up](#one) and [away](other.md)\n");

        assertThat(page.body()).contains("ac:name=\"anchor\"").contains("<ac:link ac:anchor=\"one\">");
        assertThat(page.diagnostics())
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo("link-broken");
    }

    @Test
    void pages_that_know_each_other_are_converted_on_their_site() {
        MapSite site = new MapSite(Map.of("docs/b.md", "# B"), "docs/a.md", "# A\n\n[b](b.md)");

        Conversion page = ConverterExamples.onSite(MarkdownConverter.builder().build(), "# A\n\n[b](b.md)", site);

        assertThat(page.body()).startsWith("<p><ac:link><ri:page ri:content-title=\"B\"");
    }

    @Test
    void a_fence_of_ones_own_is_rendered_and_escaped() {
        MarkdownConverter converter = ConverterExamples.withTables();

        assertThat(converter.convert("```csv\na,<b>\n```").body())
                .contains("<td>")
                .contains("&lt;b&gt;");
        assertThat(converter.convert("```java\na,b\n```").body()).contains("ac:name=\"code\"");
    }

    @Test
    void renderers_and_syntax_of_ones_own_come_before_the_cores() {
        MarkdownConverter converter = ConverterExamples.loud(new Percent());

        assertThat(converter.convert("**x** and %%y%%").body())
                .isEqualTo("<p><strong><u>x</u></strong> and <code>y</code></p>");
        assertThat(MarkdownConverter.builder()
                        .build()
                        .convert("**x** and %%y%%")
                        .body())
                .isEqualTo("<p><strong>x</strong> and %%y%%</p>");
    }

    @Test
    void diagrams_are_drawn_where_the_engines_are_there() {
        assertThat(ConverterExamples.withDiagrams("```plantuml\nBob -> Alice\n```")
                        .attachments())
                .hasSize(1);
    }

    @Test
    void many_threads_get_what_one_gets() throws Exception {
        MarkdownConverter converter = MarkdownConverter.builder().build();
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> "# T" + i + "\n\n* a *b" + i + "*[^1]\n  1. `c`\n\n[^1]: note " + i
                        + "\n\n| a | b |\n|---|---|\n| " + i + " | x |\n\n> [!NOTE]\n> text " + i + "\n")
                .toList();
        List<String> alone =
                texts.stream().map(text -> converter.convert(text).body()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = texts.stream()
                    .map(text -> threads.submit(() -> converter.convert(text).body()))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    /** {@code %%x%%} is code. */
    private static final class Percent implements Parser.ParserExtension, DelimiterProcessor {
        @Override
        public void parserOptions(MutableDataHolder options) {
            // none
        }

        @Override
        public void extend(Parser.Builder builder) {
            builder.customDelimiterProcessor(this);
        }

        @Override
        public char getOpeningCharacter() {
            return '%';
        }

        @Override
        public char getClosingCharacter() {
            return '%';
        }

        @Override
        public int getMinLength() {
            return 2;
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return leftFlanking;
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return rightFlanking;
        }

        @Override
        public boolean skipNonOpenerCloser() {
            return false;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return 2;
        }

        @Override
        public Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun run) {
            return null;
        }

        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            Code code = new Code(BasedSequence.NULL, BasedSequence.NULL, BasedSequence.NULL);
            opener.moveNodesBetweenDelimitersTo(code, closer);
        }
    }
}
