package io.github.docsync.benchmark;

import com.sun.management.ThreadMXBean;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.docsync.convert.MarkdownConverter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;

/** Conversion on one thread: flexmark's parser, flexmark to HTML, and ours, in processor time and bytes allocated. */
final class Conversions {
    private static final int ROUNDS = 7;
    private static final int CHARACTERS = 4_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Conversions() {}

    /** @param nanoseconds of processor time, and {@code bytes} allocated, for each character of input */
    private record Cost(double nanoseconds, double bytes) {}

    static void print() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(TaskListExtension.create(), FootnoteExtension.create(), DefinitionExtension.create()));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        MarkdownConverter converter = MarkdownConverter.builder().build();
        System.out.println("\nConversion (ns and bytes allocated for each character; ratio to flexmark's HTML)");
        for (int kilobytes : new int[] {1, 5, 50, 500}) {
            List<String> documents = Documents.generate(Math.max(1, CHARACTERS / 1024 / kilobytes), kilobytes * 1024);
            Cost parse = cost(documents, text -> parser.parse(text).getTextLength());
            Cost html =
                    cost(documents, text -> renderer.render(parser.parse(text)).length());
            Cost ours = cost(documents, text -> converter.convert(text).body().length());
            System.out.printf(
                    "%4d KB: parse %.0f ns %.0f B, HTML %.0f ns %.0f B, storage format %.0f ns %.0f B; time x %.2f, bytes x %.2f%n",
                    kilobytes,
                    parse.nanoseconds(),
                    parse.bytes(),
                    html.nanoseconds(),
                    html.bytes(),
                    ours.nanoseconds(),
                    ours.bytes(),
                    ours.nanoseconds() / html.nanoseconds(),
                    ours.bytes() / html.bytes());
        }
    }

    /** The best of several rounds, of which the first warm up. */
    private static Cost cost(List<String> documents, ToIntFunction<String> work) {
        long characters = documents.stream().mapToLong(String::length).sum();
        double nanoseconds = Double.MAX_VALUE;
        double bytes = Double.MAX_VALUE;
        long made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long time = THREADS.getCurrentThreadCpuTime();
            for (String document : documents) {
                made += work.applyAsInt(document);
            }
            nanoseconds = Math.min(nanoseconds, (double) (THREADS.getCurrentThreadCpuTime() - time) / characters);
            bytes = Math.min(bytes, (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / characters);
        }
        if (made == 0) {
            throw new IllegalStateException("nothing was made");
        }
        return new Cost(nanoseconds, bytes);
    }
}
