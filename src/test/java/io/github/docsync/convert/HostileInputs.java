package io.github.docsync.convert;

import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Input made to exhaust stack, heap or time. As a program it converts each on a small stack and prints a line for it: name,
 * milliseconds of the processor's time, and what went wrong if anything did, with tabs between.
 */
final class HostileInputs {
    private static final int MANY = 100_000;
    private static final long STACK = 1 << 20;

    private HostileInputs() {}

    static Map<String, String> all() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.putAll(DialectInputs.all());
        Stream.of(
                        input("nested quotes", ">".repeat(MANY) + "a"),
                        input("nested quotes with spaces", "> ".repeat(MANY) + "a"),
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
                        input("tags without an end that count for nothing", "<div>\n" + "<body ".repeat(MANY)),
                        input("cards", "<a href=\"b\"><h3>a</h3><p>c</p></a>\n".repeat(MANY / 10)),
                        input("nested cards", "<a href=\"b\"><p><div>".repeat(MANY / 10)),
                        input("drawings that do not end", "x <svg><text>a ".repeat(MANY / 2)),
                        input("code that does not end", "x <pre> a <br>".repeat(MANY / 2)),
                        input("ids in tags", "x <b id=\"c\">".repeat(MANY)),
                        input("tags of Markdown", "<div markdown>\n".repeat(MANY / 10) + "</p>\n".repeat(MANY / 10)),
                        input("nested figures", "<figure markdown>\n![a](b)\n".repeat(MANY / 100)),
                        input("dark pictures", "![](a#only-dark)[![](a#only-light)](b)\n".repeat(MANY / 10)),
                        input("directives", "<!-- macro:status title=x -->\n\n".repeat(MANY / 10)),
                        input("colons", ":::note\n".repeat(MANY / 20)),
                        input("slashes", "/// note\n".repeat(MANY / 20)),
                        input("containers in backticks", "```{note}\n".repeat(MANY / 20)),
                        input("containers of classes", "::: {.note .tip a=\"b\"}\n".repeat(MANY / 20)),
                        input("entities", "&amp;".repeat(MANY)),
                        input("dollar signs", "$a ".repeat(MANY)),
                        input("attributes that do not end", "![](a){b=\"`c` ".repeat(MANY / 4)),
                        input("attributes with code", "![](a){b=\"`c`\"} ".repeat(MANY / 4)),
                        input("formulas in tags", "<p>$$a$$</p>\n".repeat(MANY / 100)),
                        input("doubled dollar signs", ")$$ ".repeat(MANY)),
                        input("lines of doubled dollar signs", "$$\n".repeat(MANY + 1)),
                        input("formulas that do not end", "$$\n\nthis is prose\n\n".repeat(MANY / 4)),
                        input("quoted formulas that do not end", "> $$\n\n".repeat(MANY / 4)),
                        input("formulas in items that do not end", "- $$\n".repeat(MANY / 4)),
                        input("a paragraph with an open formula", "a $$\n" + "+ b\n".repeat(MANY / 4) + "$$"),
                        input("a formula of one long word", "$$\n\n" + "a".repeat(10 * MANY)),
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
                        input("attributes that do not end", ":a:{ .b".repeat(MANY)),
                        input("attributes of icons", ":a:{.b}".repeat(MANY / 4)),
                        input("lines of attributes", "{: .a #b}\n".repeat(MANY)),
                        input("paragraphs of attributes", "{: .note}\na\n\n".repeat(MANY / 10)),
                        input("links to headings that are not there", "# a\n\n[b](#c-d)\n\n".repeat(MANY / 20)),
                        input("code that ends CDATA", "```\n" + "]]>".repeat(MANY) + "\n```"),
                        input("storage format as text", "</ac:structured-macro>".repeat(MANY)),
                        input("NUL", "\0".repeat(MANY)),
                        input("lone surrogates", "\uD800".repeat(MANY) + "\uDC00"),
                        input("control characters", "\u0001\u001B\uFFFE".repeat(MANY)),
                        input("a line of 50 MB", "word ".repeat(10 << 20)))
                .forEach(input -> inputs.put(input.getKey(), input.getValue()));
        return inputs;
    }

    static final String HARMLESS = "harmless";

    private static Map.Entry<String, String> input(String name, String text) {
        return Map.entry(name, text);
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

    /** First what a harmless page of two megabytes takes, then each input: its name, milliseconds and what it threw. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String page = "Some *words* with a [link](https://example.com).\n\n".repeat(40_000);
        // The first time, classes are loaded and compiled.
        convert(HARMLESS, page);
        out.println(HARMLESS + "\t" + convert(HARMLESS, page) / 1_000_000 + "\t");
        for (Map.Entry<String, String> input : all().entrySet()) {
            AtomicReference<String> failure = new AtomicReference<>("");
            AtomicReference<Long> nanos = new AtomicReference<>(0L);
            Thread thread = new Thread(
                    null,
                    () -> nanos.set(convert(input.getKey(), input.getValue())),
                    "converts " + input.getKey(),
                    STACK);
            thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown.toString()));
            thread.start();
            thread.join();
            out.println(input.getKey() + "\t" + nanos.get() / 1_000_000 + "\t" + failure.get());
        }
    }

    private static long convert(String name, String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String body = MarkdownConverter.builder()
                .build()
                .convert(parse(name, text), new AnySite(), PageOptions.defaults())
                .body();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        WellFormed.check(body);
        return nanos;
    }

    private static ParsedDocument parse(String name, String text) {
        return DialectInputs.isOne(name)
                ? DialectInputs.parse(text)
                : new MarkdownParser().parse(DocPath.of("a.md"), text);
    }
}
