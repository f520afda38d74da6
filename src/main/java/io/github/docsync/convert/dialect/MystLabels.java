package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The targets of a project, which references of all of its files may name. Read when the first reference is met. */
final class MystLabels {
    private static final Pattern TARGET = Pattern.compile(
            "^\\((?<target>[^()\\n"
                    + "]{1,100})\\)=[ \\t]*$(?=(?:\\n"
                    + "\\s{0,200}(?:\\([^()\\n"
                    + "]{1,100}\\)=\\s{0,200}){0,5}#{1,6} +(?<title>[^\\n"
                    + "]{1,400}))?)",
            Pattern.MULTILINE);
    private static final Pattern EQUATION =
            Pattern.compile("\\$\\$ *\\((?<label>[^()\\s$]{1,100})\\)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern SUBSTITUTIONS =
            Pattern.compile("myst_substitutions\\s*=\\s*\\{(?<body>[^}]{0,20000})\\}");
    private static final Pattern PAIR =
            Pattern.compile("[\"'](?<key>[\\w.-]{1,100})[\"']\\s*:\\s*f?[\"'](?<value>[^\"'\\n]{0,1000})[\"']");

    /** Before a term, which may be called like a target. */
    private static final String TERM = "term ";

    private final DialectScope scope;
    private final Map<String, Label> labels = new ConcurrentHashMap<>();
    private volatile boolean read;

    /**
     * A place that references lead to.
     *
     * @param title of the heading below it, the caption, or the label
     * @param lines of the directive that has the label; null for another place
     */
    record Label(DocPath file, String anchor, String title, IncludedPart.@Nullable LineRange lines) {}

    private MystLabels(DialectScope scope) {
        this.scope = scope;
    }

    static MystLabels of(DialectScope scope) {
        return new MystLabels(scope);
    }

    Optional<Label> find(String label) {
        if (!read) {
            scope.files().all().stream()
                    .filter(file -> file.extension().equals("md") && file.isBelow(scope.site()))
                    .forEach(this::read);
            read = true;
        }
        return Optional.ofNullable(labels.get(key(label)));
    }

    private void read(DocPath file) {
        String text = scope.files()
                .text(file)
                .map(read -> MappedTexts.body(MappedText.of(file, read)).text())
                .orElse("");
        if (text.contains(")=")) {
            Matcher target = TARGET.matcher(text);
            while (target.find()) {
                String label = target.group("target");
                String title = target.group("title");
                add(file, label, title == null ? label : title.replaceFirst("\\s*\\{[^}]*\\}$", ""), null);
            }
        }
        if (text.contains("$$ (") || text.contains("$$(")) {
            Matcher equation = EQUATION.matcher(text);
            while (equation.find()) {
                add(file, equation.group("label"), equation.group("label"), null);
            }
        }
        if (MystAnchors.mayHaveNames(text)) {
            directives(file, text);
        }
        if (text.contains("{glossary}")) {
            terms(file, text);
        }
    }

    /** The place of a term in a glossary. */
    Optional<Label> findTerm(String term) {
        return find(TERM + term);
    }

    private void terms(DocPath file, String text) {
        List<Tag> tags = MystScanner.scan(text);
        int[] partners = TagPairs.of(tags);
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).name().equals("glossary") && partners[i] > i) {
                Dedent.of(text.substring(
                                tags.get(i).end(), tags.get(partners[i]).start()))
                        .lines()
                        .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                        .map(MystLabels::term)
                        .forEach(term ->
                                labels.putIfAbsent(key(TERM + term), new Label(file, termAnchor(term), term, null)));
            }
        }
    }

    /** A term without the key that it is sorted by. */
    static String term(String line) {
        return line.replaceFirst(" : .*", "").strip();
    }

    /** As Sphinx has it. */
    static String termAnchor(String term) {
        return "term-" + term.replaceAll("[^\\p{L}\\p{N}._]+", "-");
    }

    private void directives(DocPath file, String text) {
        List<Tag> tags = MystScanner.scan(text);
        int[] partners = TagPairs.of(tags);
        int line = 1;
        int counted = 0;
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            Optional<String> name = MystAnchors.name(tag);
            if (name.isEmpty()) {
                continue;
            }
            line += lines(text, counted, tag.start());
            counted = tag.start();
            Tag closing = partners[i] < 0 ? tag : tags.get(partners[i]);
            String argument = tag.name().equals("figure") ? "" : tag.valueOrEmpty("argument");
            add(
                    file,
                    name.get(),
                    tag.value(":caption").orElse(argument.isEmpty() ? name.get() : argument),
                    new IncludedPart.LineRange(line, line + lines(text, tag.start(), closing.end())));
        }
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private void add(DocPath file, String label, String title, IncludedPart.@Nullable LineRange lines) {
        labels.putIfAbsent(key(label), new Label(file, label, title, lines));
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** What {@code conf.py}, {@code _config.yml} or {@code myst.yml} say that names stand for. */
    static Map<String, String> substitutions(DialectScope scope) {
        Map<String, String> values = new HashMap<>();
        scope.text("conf.py").map(SUBSTITUTIONS::matcher).filter(Matcher::find).ifPresent(found -> {
            Matcher pair = PAIR.matcher(found.group("body"));
            while (pair.find()) {
                values.put(pair.group("key"), pair.group("value"));
            }
        });
        for (String file : new String[] {"myst.yml", "_config.yml"}) {
            Object root = SiteSettings.read(scope, file).orElse(null);
            if (root instanceof Map<?, ?> map) {
                Object section = map.get("project") instanceof Map<?, ?> project
                        ? project.get("substitutions")
                        : map.get("parse") instanceof Map<?, ?> parse ? parse.get("myst_substitutions") : null;
                if (section instanceof Map<?, ?> found) {
                    found.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
                }
            }
        }
        return values;
    }
}
