package io.github.docsync.benchmark;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.docsync.convert.MarkdownConverter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 2,000 files of 5 KB, on one thread: Markdown to storage format, and by flexmark alone to HTML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ConversionBenchmark {
    private static final int FILES = 2000;

    private final List<String> documents = Documents.generate(FILES);
    private final MarkdownConverter converter = MarkdownConverter.builder().build();
    private final DataHolder options = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(TaskListExtension.create(), FootnoteExtension.create(), DefinitionExtension.create()));
    private final Parser parser = Parser.builder(options).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(options).build();

    /** Returns what was made, so that it is not left out. */
    @Benchmark
    public long markdownToStorage() {
        long characters = 0;
        for (String document : documents) {
            characters += converter.convert(document).body().length();
        }
        return characters;
    }

    /** The baseline. */
    @Benchmark
    public long flexmarkToHtml() {
        long characters = 0;
        for (String document : documents) {
            characters += renderer.render(parser.parse(document)).length();
        }
        return characters;
    }
}
