package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What plugins of MkDocs put into pages: the values of mkdocs-macros, and the documentation of code that mkdocstrings writes. */
final class MkDocsPlugins implements SourceStep {
    private static final Pattern DOCUMENTED = Pattern.compile(
            "^::: (?<identifier>[A-Za-z_][\\w.:/-]{0,300})[ \\t]*$(?:\\n"
                    + "(?:[ \\t]{2,}[^\\n"
                    + "]{0,1000}|[ \\t]*(?=\\n"
                    + "[ \\t]{4}))){0,100}",
            Pattern.MULTILINE);

    private static final String EXPRESSION =
            "-?[ \\n]?(?<name>[A-Za-z_][\\w.]{0,100})(?<call> ?[(\\[|.+~][^{}]{0,500}?)?[ \\n]?-?";

    private static final Pattern RAW = Pattern.compile("\\{%-? ?(?:end)?raw ?-?%\\}");
    private static final Pattern STATEMENT =
            Pattern.compile("\\{%-? ?(?<statement>(?!(?:end)?raw\\b)[a-z]{2,20})\\b[^%{}\\n]{0,300}%\\}");

    private final boolean macros;
    private final String opening;
    private final Pattern value;
    private final Map<String, String> values = new HashMap<>();

    MkDocsPlugins(DialectScope scope) {
        MkDocsSettings settings = MkDocsSettings.of(scope);
        macros = settings.text().contains("macros") || settings.text().contains("hooks:");
        opening = mark(settings, "j2_variable_start_string", "{{");
        value = Pattern.compile(
                Pattern.quote(opening) + EXPRESSION + Pattern.quote(mark(settings, "j2_variable_end_string", "}}")));
        if (macros) {
            collect("config.", settings.values());
            collect("", settings.values().get("extra"));
            collect("extra.", settings.values().get("extra"));
        }
    }

    /** What stands before or behind a value, which the settings of mkdocs-macros may change. */
    private static String mark(MkDocsSettings settings, String key, String usual) {
        return settings.option("macros", key)
                .map(Object::toString)
                .filter(written -> !written.isBlank())
                .orElse(usual);
    }

    private void collect(String prefix, @Nullable Object section) {
        if (section instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof Map<?, ?>) {
                    collect(prefix + key + ".", value);
                } else if (value != null && !(value instanceof List<?>)) {
                    values.put(prefix + key, value.toString());
                }
            });
        }
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        List<Tag> tags = new ArrayList<>();
        if (all.contains("::: ")) {
            tags.addAll(PatternTags.scan(all, ":::", DOCUMENTED, false, "identifier"));
        }
        if (macros && all.contains(opening)) {
            tags.addAll(PatternTags.scan(all, "{{", value, true, "name", "call"));
        }
        if (macros && all.contains("{%")) {
            tags.addAll(PatternTags.scan(all, "raw", RAW, true));
            tags.addAll(PatternTags.scan(all, "{%", STATEMENT, false, "statement"));
        }
        return TagRewriter.rewrite(text, PatternTags.withoutOverlaps(tags), this::translate, context);
    }

    private Translation translate(TagElement element) {
        Tag tag = element.tag();
        if (tag.name().equals(":::")) {
            String identifier = tag.valueOrEmpty("identifier");
            if (Boxes.container(identifier).isPresent() || identifier.equals("details")) {
                return new Translation.Kept();
            }
            element.context()
                    .unknown(
                            "the documentation of code that mkdocstrings writes (':::')",
                            true,
                            new SourceLocation(element.context().path().value(), 1, 1));
            return new Translation.Blocks("`" + identifier + "`");
        }
        if (tag.name().equals("raw")) {
            return new Translation.Inline("");
        }
        if (tag.name().equals("{%")) {
            String statement = tag.valueOrEmpty("statement");
            return statement.startsWith("end")
                    ? Translation.NOTHING
                    : new Translation.Unknown("the statement '{% " + statement + " %}' of mkdocs-macros");
        }
        if (tag.value("call").isPresent()) {
            return element.inCode()
                    ? new Translation.Kept()
                    : new Translation.Unknown("the macro '{{ " + tag.valueOrEmpty("name") + "() }}' of mkdocs-macros");
        }
        String value = values.get(tag.valueOrEmpty("name"));
        return value != null
                ? new Translation.Inline(value)
                : element.inCode()
                        ? new Translation.Kept()
                        : new Translation.Unknown(
                                "the value '{{ " + tag.valueOrEmpty("name") + " }}' of mkdocs-macros");
    }
}
