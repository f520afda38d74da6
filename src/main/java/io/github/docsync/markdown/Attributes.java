package io.github.docsync.markdown;

import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code {#id .class name=value name="value"}} says.
 *
 * @param id {@code null} for none
 * @param classes in order
 * @param values by name, in order
 */
public record Attributes(@Nullable String id, List<String> classes, Map<String, String> values) {
    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:#(?<id>[^\\s{}#=\"']+)|\\.(?<class>[\\w-]+)"
                    + "|(?<name>[A-Za-z][\\w:-]*)(?:=(?:\"(?<double>(?:[^\"\\\\]++|\\\\.)*+)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'{}=]+)))?)");

    public Attributes {
        classes = List.copyOf(classes);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Nothing said. */
    public static Attributes none() {
        return new Attributes(null, List.of(), Map.of());
    }

    /** The same for an element that has its id from elsewhere. */
    Attributes withoutId() {
        return new Attributes(null, classes, values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Reads attributes written in braces, with kramdown's optional colon, after which a name may stand without a value.
     *
     * @param text begins with the opening brace and ends with the closing one
     * @return empty if there is anything else in it, because then it is text
     */
    public static Optional<Attributes> parseBraces(String text) {
        String inside = text.substring(1, text.length() - 1);
        boolean kramdown = inside.startsWith(":");
        return parse(kramdown ? inside.substring(1) : inside, kramdown).map(Attributes::withIdOfValues);
    }

    /** Python-Markdown takes {@code id="x"} for {@code #x}. */
    private Attributes withIdOfValues() {
        String named = values.get("id");
        if (id != null || named == null || named.isBlank()) {
            return this;
        }
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove("id");
        return new Attributes(named, classes, others);
    }

    /**
     * Reads attributes without braces.
     *
     * @param bareNames whether a name may stand without a value, which is then {@code "true"}
     */
    public static Optional<Attributes> parse(String text, boolean bareNames) {
        String items = text.strip();
        String id = null;
        List<String> classes = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = ITEM.matcher(items);
        int end = 0;
        while (end < items.length() && matcher.find(end) && matcher.start() == end) {
            boolean separated = end == 0 || Character.isWhitespace(items.charAt(end));
            if (!separated) {
                return Optional.empty();
            }
            end = matcher.end();
            if (matcher.group("id") != null) {
                id = matcher.group("id");
            } else if (matcher.group("class") != null) {
                classes.add(matcher.group("class"));
            } else {
                String value = value(matcher);
                if (value == null && !bareNames) {
                    return Optional.empty();
                }
                values.put(matcher.group("name"), value == null ? "true" : value);
            }
        }
        boolean complete = end == items.length() && !items.isEmpty();
        return complete ? Optional.of(new Attributes(id, classes, values)) : Optional.empty();
    }

    private static @Nullable String value(Matcher matcher) {
        for (String form : List.of("double", "single", "bare")) {
            if (matcher.group(form) != null) {
                String value = matcher.group(form);
                return GeneratedFence.shown(form.equals("double") ? value.replace("\\\"", "\"") : value);
            }
        }
        return null;
    }
}
