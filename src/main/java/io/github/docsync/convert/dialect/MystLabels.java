package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import io.github.docsync.yaml.YamlDocument;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The targets of a project, which references of all of its files may name. Read when the first reference is met. */
final class MystLabels {
    private static final Pattern TARGET = Pattern.compile(
            "^\\((?<target>[^()\\n]{1,100})\\)=[ \\t]*$(?:\\n\\s{0,200}(?:\\([^()\\n]{1,100}\\)=\\s{0,200}){0,5}#{1,6} +(?<title>[^\\n]{1,400}))?",
            Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("^ *:name: *(?<name>[^\\n]{1,100})$", Pattern.MULTILINE);
    private static final Pattern SUBSTITUTIONS =
            Pattern.compile("myst_substitutions\\s*=\\s*\\{(?<body>[^}]{0,20000})\\}");
    private static final Pattern PAIR =
            Pattern.compile("[\"'](?<key>[\\w.-]{1,100})[\"']\\s*:\\s*f?[\"'](?<value>[^\"'\\n]{0,1000})[\"']");

    private final DialectScope scope;
    private final Map<String, Label> labels = new ConcurrentHashMap<>();
    private volatile boolean read;

    /**
     * A place that references lead to.
     *
     * @param title of the heading below it, or the label
     */
    record Label(DocPath file, String anchor, String title) {}

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
        String text = scope.files().text(file).orElse("");
        if (text.contains(")=")) {
            Matcher target = TARGET.matcher(text);
            while (target.find()) {
                String label = target.group("target");
                String title = target.group("title");
                labels.putIfAbsent(
                        key(label),
                        new Label(file, label, title == null ? label : title.replaceFirst("\\s*\\{[^}]*\\}$", "")));
            }
        }
        if (text.contains(":name:")) {
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                String label = name.group("name").strip();
                labels.putIfAbsent(key(label), new Label(file, label, label));
            }
        }
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
            Object root = scope.text(file)
                    .flatMap(text ->
                            Optional.ofNullable(YamlDocument.parse(file, text).root()))
                    .map(node -> node.toJava())
                    .orElse(null);
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
