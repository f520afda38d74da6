package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to exhaust stack or time converts on a small stack, within five seconds of the processor's time. */
class HostileInputTest {
    private static final int MANY = 100_000;
    private static final long STACK = 1 << 20;
    private static final long LIMIT_NANOS = 5_000_000_000L;

    static Stream<Arguments> inputs() {
        return Stream.of(
                input("nested quotes", ">".repeat(MANY) + "a"),
                input("nested quotes with blanks", "> ".repeat(MANY) + "a"),
                input("nested lists on a line", "- ".repeat(MANY) + "a"),
                input("nested numbers on a line", "1. ".repeat(MANY) + "a"),
                input("nested lists by indentation", steps("- a\n", "  ", 1000)),
                input("nested admonitions", steps("!!! note\n", "    ", 500)),
                input("open brackets", "[".repeat(MANY)),
                input("nested brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
                input("nested images", "![".repeat(MANY) + "a" + "](b)".repeat(MANY)),
                input("links that do not end", "[a](".repeat(MANY)),
                input("titles that do not end", "[a](b \"".repeat(MANY)),
                input("undefined references", "[a][b] ".repeat(MANY)),
                input("definitions", "[a]: b\n".repeat(MANY)),
                input("footnotes", "[^a] ".repeat(MANY) + "\n\n[^a]: x"),
                input("nested emphasis", "*a ".repeat(MANY) + "b* ".repeat(MANY)),
                input("emphasis that does not end", "*a **b _c ~~d ".repeat(MANY / 4)),
                input("asterisks", "*".repeat(MANY)),
                input("hyphens and a letter", "-".repeat(MANY) + "a"),
                input("carets", "a^b c".repeat(MANY)),
                input("backticks of all lengths", backticks(1500)),
                input("backticks that do not end", "`a ``b ".repeat(MANY)),
                input("tags that do not end", "x<a href=\"".repeat(MANY)),
                input("a tag of many attributes", "x<a" + " b=c".repeat(MANY) + ">"),
                input("comments that do not end", "x<!-- ".repeat(MANY)),
                input("declarations that do not end", "x<!A ".repeat(MANY)),
                input("nested elements", "<div>\n".repeat(MANY)),
                input("nested inline elements", "x<b>".repeat(MANY)),
                input("directives", "<!-- macro:status title=x -->\n\n".repeat(MANY / 10)),
                input("colons", ":::note\n".repeat(MANY / 20)),
                input("entities", "&amp;".repeat(MANY)),
                input("dollar signs", "$a ".repeat(MANY)),
                input("addresses", "http://".repeat(MANY)),
                input("e-mail addresses", "a.b-".repeat(MANY)),
                input("a paragraph of many lines", "word\n".repeat(MANY)),
                input("a long heading", "a\n".repeat(MANY) + "=\n"),
                input("a long table", "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(MANY / 4)),
                input("a wide table", "|a".repeat(MANY) + "|\n" + "|-".repeat(MANY) + "|\n"),
                input(
                        "a wide table of short rows",
                        "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + "|a|\n".repeat(1000)),
                input("many headings of one text", "# a\n".repeat(MANY / 4)),
                input("code that ends CDATA", "```\n" + "]]>".repeat(MANY) + "\n```"),
                input("storage format as text", "</ac:structured-macro>".repeat(MANY)),
                input("NUL", "\0".repeat(MANY)),
                input("lone surrogates", "\uD800".repeat(MANY) + "\uDC00"),
                input("control characters", "\u0001\u001B\uFFFE".repeat(MANY)),
                input("a line of 50 MB", "word ".repeat(10 << 20)));
    }

    private static Arguments input(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String steps(String line, String indent, int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append(indent.repeat(i)).append(line));
        return text.toString();
    }

    private static String backticks(int count) {
        StringBuilder text = new StringBuilder();
        IntStream.range(1, count).forEach(i -> text.append('e').append("`".repeat(i)));
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void converts_in_time_on_a_small_stack(String name, String text) throws InterruptedException {
        AtomicReference<String> body = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicLong nanos = new AtomicLong();
        Thread thread = new Thread(
                null,
                () -> {
                    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    body.set(MarkdownConverter.builder()
                            .build()
                            .convert(
                                    new MarkdownParser().parse(DocPath.of("a.md"), text),
                                    new AnySite(),
                                    PageOptions.defaults())
                            .body());
                    nanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
                },
                "converts " + name,
                STACK);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
        WellFormed.check(body.get());
        assertThat(nanos.get()).isLessThan(LIMIT_NANOS);
    }
}
