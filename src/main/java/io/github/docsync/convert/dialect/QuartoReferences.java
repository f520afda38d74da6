package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import io.github.docsync.model.MarkdownFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to sections, figures, tables and equations of any page, {@code @sec-intro}, {@code [@fig-one]}: a link with the heading, or with a
 * number that counts through the page. Those to nothing are citations, and stay. Source: quarto.org/docs/authoring/cross-references.html.
 */
final class QuartoReferences implements SourceStep {
    private static final String LABEL = "(?:sec|fig|tbl|eq)-[\\w-]{0,100}\\w";
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\w@`\\\\/.])(?:\\[-?@(?<bracketed>" + LABEL + ")\\](?![(\\[{])|-?@(?<bare>" + LABEL + "))");

    private static final Pattern HEADING = Pattern.compile(
            "^#{1,6}[ \\t]+(?<title>[^\\n]{1,500}?)[ \\t]*\\{[^{}\\n]{0,200}?#(?<label>sec-[\\w-]{0,100}\\w)[^{}\\n]{0,200}\\}[ \\t]*$",
            Pattern.MULTILINE);

    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?<=\\)|\\$\\$) ?\\{[ \\t]{0,5}#(?<label>(?:fig|eq)-[\\w-]{0,100}\\w)\\b");

    private static final Pattern OPTIONS =
            Pattern.compile("(?:^(?:#|//|--|%%)\\|[^\\n]{0,1000}\\n){1,50}+", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("\\| *label: *[\"']?(?<label>(?:fig|tbl)-[\\w-]{0,100}\\w)");

    private static final Map<String, String> NAMES = Map.of("fig", "Figure", "tbl", "Table", "eq", "Equation");

    /** What a label names, and how a reader is told. */
    private record Target(DocPath file, String shown) {}

    private final DialectScope scope;
    private final Lazy<Map<String, Target>> labels = new Lazy<>(this::read);

    QuartoReferences(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        Matcher reference = REFERENCE.matcher(all);
        if (!all.contains("@") || !reference.find()) {
            return text;
        }
        Map<String, Target> known = labels.get();
        CodeRegions code = CodeRegions.of(all);
        FormulaRegions formulas = FormulaRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        do {
            String label =
                    reference.group("bracketed") == null ? reference.group("bare") : reference.group("bracketed");
            Target target = known.get(label);
            if (target != null && !code.contains(reference.start()) && !formulas.contains(reference.start())) {
                String file = target.file().equals(context.path()) ? "" : "/" + target.file();
                rewrite.replace(
                        reference.start(), reference.end(), MarkdownPieces.link(target.shown(), file + "#" + label));
            }
        } while (reference.find());
        return rewrite.result();
    }

    private Map<String, Target> read() {
        Map<String, Target> found = new HashMap<>();
        for (DocPath file : scope.files().all()) {
            if (file.isBelow(scope.site()) && MarkdownFiles.isMarkdown(file)) {
                scope.files().text(file).ifPresent(text -> read(file, text, found));
            }
        }
        return found;
    }

    private static void read(DocPath file, String text, Map<String, Target> found) {
        HEADING.matcher(text)
                .results()
                .forEach(heading -> found.putIfAbsent(heading.group(2), new Target(file, heading.group(1))));
        Map<Integer, String> counted = new TreeMap<>();
        ATTRIBUTES.matcher(text).results().forEach(attributes -> counted.put(attributes.start(), attributes.group(1)));
        OPTIONS.matcher(text)
                .results()
                .filter(options -> options.group().contains("-cap:"))
                .forEach(options -> OPTION.matcher(options.group())
                        .results()
                        .forEach(option -> counted.put(options.start(), option.group(1))));
        Map<String, Integer> numbers = new HashMap<>();
        counted.values().forEach(label -> {
            String kind = label.substring(0, label.indexOf('-'));
            int number = numbers.merge(kind, 1, Integer::sum);
            found.putIfAbsent(label, new Target(file, NAMES.get(kind) + " " + number));
        });
    }
}
