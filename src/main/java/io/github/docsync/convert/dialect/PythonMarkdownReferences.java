package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links by reference as Python-Markdown reads them: a space or a line's end may stand before the label, and text that is a label itself
 * may have a footnote right behind it, {@code [text][^1]}. Source: daringfireball.net/projects/markdown/syntax, links; python-markdown,
 * markdown/inlinepatterns.py.
 */
final class PythonMarkdownReferences implements SourceStep {
    private static final Pattern DEFINITION =
            Pattern.compile("^ {0,3}\\[(?<label>[^\\[\\]^\\n][^\\[\\]\\n]{0,200})\\]:[ \\t]", Pattern.MULTILINE);

    /** The box of a task is no text of a link. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\[(?![ xX]\\])(?<text>[^\\[\\]]{1,200})\\](?<space>[ \\n]?[ ]{0,12})\\[(?<label>[^\\[\\]]{1,200})\\]");

    @Override
    public MappedText apply(MappedText mapped, StepContext context) {
        String text = mapped.text();
        if (!text.contains("]: ")) {
            return mapped;
        }
        Set<String> labels = DEFINITION
                .matcher(text)
                .results()
                .map(found -> key(found.group(1)))
                .collect(Collectors.toSet());
        CodeRegions code = CodeRegions.of(text);
        Rewrite rewrite = new Rewrite(mapped);
        Matcher reference = REFERENCE.matcher(text);
        for (int from = 0; reference.find(from); ) {
            boolean apart = !reference.group("space").isEmpty();
            boolean named = labels.contains(key(reference.group("label")));
            from = reference.end("text") + 1;
            if (code.contains(reference.start())) {
                continue;
            }
            if (apart && named) {
                rewrite.replace(reference.start("space"), reference.end("space"), "");
                from = reference.end();
            } else if (!apart && named) {
                from = reference.end();
            } else if (!apart && labels.contains(key(reference.group("text")))) {
                rewrite.replace(from, from, "[]");
            }
        }
        return rewrite.result();
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
