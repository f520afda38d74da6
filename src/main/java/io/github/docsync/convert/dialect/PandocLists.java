package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Examples that Pandoc numbers through a page, {@code (@good) text}, with what refers to them, and blocks whose lines stay, {@code | line}.
 * Source: pandoc.org/MANUAL.html#extension-example_lists and #extension-line_blocks.
 */
final class PandocLists implements SourceStep {
    private static final Pattern ITEM =
            Pattern.compile("^ {0,3}(?<mark>\\(@(?<label>[\\w-]{0,60})\\))(?=[ \\t])", Pattern.MULTILINE);

    /** The same, or what refers to it. */
    private static final Pattern EXAMPLE =
            Pattern.compile(ITEM.pattern() + "|(?<![\\w@])@(?<known>[\\w-]{1,60})", Pattern.MULTILINE);

    private static final Pattern LINES = Pattern.compile(
            "(?<=^|\\n[ \\t]{0,20}\\n)(?!(?:[^\\n]*\\n){0,1}\\|[ \\t]*:?-)(?:\\|(?: [^|\\n]{0,1000})?(?:\\n|$)){1,500}+(?!\\|)");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return lines(examples(text));
    }

    private static MappedText examples(MappedText text) {
        String all = text.text();
        if (!all.contains("(@")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> items = new HashMap<>();
        Matcher item = ITEM.matcher(all);
        while (item.find()) {
            if (!code.contains(item.start("mark"))) {
                int number = items.size() + 1;
                items.put(item.start("mark"), number);
                numbers.put(item.group("label"), number);
            }
        }
        Rewrite rewrite = new Rewrite(text);
        Matcher example = EXAMPLE.matcher(all);
        while (example.find()) {
            if (example.group("mark") != null && items.containsKey(example.start("mark"))) {
                rewrite.replace(example.start("mark"), example.end("mark"), items.get(example.start("mark")) + ")");
            } else if (example.group("known") != null
                    && numbers.containsKey(example.group("known"))
                    && !code.contains(example.start())) {
                rewrite.replace(example.start(), example.end(), String.valueOf(numbers.get(example.group("known"))));
            }
        }
        return rewrite.result();
    }

    private static MappedText lines(MappedText text) {
        String all = text.text();
        if (!all.contains("|")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher block = LINES.matcher(all);
        while (block.find()) {
            if (code.contains(block.start())) {
                continue;
            }
            for (int start = block.start(); start < block.end(); ) {
                int newline = all.indexOf('\n', start);
                int end = newline < 0 ? all.length() : newline;
                int content = start + 1;
                while (content < end && all.charAt(content) == ' ') {
                    content++;
                }
                rewrite.replace(start, content, "&nbsp;".repeat(Math.max(0, content - start - 2)));
                if (end + 1 < block.end()) {
                    rewrite.replace(end, end, "\\");
                }
                start = end + 1;
            }
        }
        return rewrite.result();
    }
}
