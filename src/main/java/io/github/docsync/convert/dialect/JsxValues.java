package io.github.docsync.convert.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads expressions of JavaScript that are plain values. */
final class JsxValues {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?|true|false");
    private static final Pattern CALL =
            Pattern.compile("(?:require|useBaseUrl)\\(\\s*['\"`](?<value>[^'\"`]{1,500})['\"`]\\s*\\)(?:\\.default)?");
    private static final Pattern MEMBER = Pattern.compile("[\"']?\\b(?<key>\\w{1,100})[\"']?\\s*:\\s*(?<value>"
            + CALL.pattern().replace("<value>", "<file>") + "|'[^'\\n]{0,500}'|\"[^\"\\n]{0,500}\")");
    private static final Pattern TEXT = Pattern.compile("['\"`](?<value>[^'\"`]{0,300})['\"`]");
    private static final Pattern LABELLED = Pattern.compile("\\{[^{}]{0,500}\\}");
    private static final Pattern ENTRY =
            Pattern.compile("(?<key>label|value)\\s*:\\s*['\"`](?<text>[^'\"`]{0,300})['\"`]");

    private JsxValues() {}

    /** The value of text in quotes, of a number, and of the call that names a file; null for any other expression. */
    static @Nullable String plain(String expression) {
        if (NUMBER.matcher(expression).matches()) {
            return expression;
        }
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            return call.group("value");
        }
        if (expression.length() < 2) {
            return null;
        }
        char quote = expression.charAt(0);
        boolean quoted = "'\"`".indexOf(quote) >= 0
                && expression.indexOf(quote, 1) == expression.length() - 1
                && !(quote == '`' && expression.contains("${"));
        return quoted ? expression.substring(1, expression.length() - 1).replace("\\n", "\n") : null;
    }

    /** A plain value of an object, {@code {light: useBaseUrl('/a.png')}}, by its key; null where it has none. */
    static @Nullable String member(String expression, String key) {
        Matcher member = MEMBER.matcher(expression);
        while (member.find()) {
            if (member.group("key").equals(key)) {
                return plain(member.group("value"));
            }
        }
        return null;
    }

    /** The texts of a list, {@code ['npm', 'yarn']}. */
    static List<String> texts(String expression) {
        return TEXT.matcher(expression).results().map(found -> found.group(1)).toList();
    }

    /** The labels of tabs by their values, {@code [{label: 'A', value: 'a'}]}. */
    static Map<String, String> labels(String expression) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (MatchResult entry : LABELLED.matcher(expression).results().toList()) {
            Map<String, String> found = new LinkedHashMap<>();
            Matcher matcher = ENTRY.matcher(entry.group());
            while (matcher.find()) {
                found.put(matcher.group("key"), matcher.group("text"));
            }
            String label = found.get("label");
            String value = found.get("value");
            if (label != null && value != null) {
                labels.put(value, label);
            }
        }
        return labels;
    }
}
