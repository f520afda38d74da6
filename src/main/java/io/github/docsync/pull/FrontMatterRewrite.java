package io.github.docsync.pull;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes single keys of front matter; all other lines stay as they are. */
final class FrontMatterRewrite {
    private static final Pattern FENCED =
            Pattern.compile("\\A---[ \\t]*\\n(?<content>(?:.*\\n)*?)---[ \\t]*(?:\\n|\\z)");
    private static final Pattern TOML =
            Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(?<content>(?:.*\\n)*?)\\+\\+\\+[ \\t]*(?:\\n|\\z)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _./()+-]*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|[0-9][0-9._:-]*");

    /** A key with a value in one line, and what the author says about it. */
    private static final Pattern ONE_LINE = Pattern.compile(
            "[^:\\n]+:[ \\t]*(?<value>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*'|\\[[^\\]\\n]*\\]|[^\"'\\[\\s#](?:[^\\n#]|(?<!\\s)#)*?)"
                    + "(?<comment>[ \\t]+#[^\\n]*)?[ \\t]*\\n");

    private FrontMatterRewrite() {}

    /** The text with that key set, in front matter that it gets if it has none; null takes the key away. */
    static String with(String text, String key, @Nullable String value) {
        Matcher other = TOML.matcher(text);
        if (other.find()) {
            return toml(text, other, key, value);
        }
        Matcher fenced = FENCED.matcher(text);
        if (!fenced.find()) {
            return value == null ? text : "---\n" + key + ": " + value + "\n---\n\n" + text;
        }
        int start = fenced.start("content");
        String content = fenced.group("content");
        // The value may go on in indented lines, and in those of a list.
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:.*\\n(?:(?:[ \\t]+\\S.*|-[ \\t].*)\\n)*")
                .matcher(content);
        boolean found = line.find();
        Matcher old = ONE_LINE.matcher(found ? line.group() : "");
        boolean single = old.matches();
        String scalar = value != null && single ? inQuotes(value, old.group("value")) : value;
        String comment = single ? Objects.requireNonNullElse(old.group("comment"), "") : "";
        String written = scalar == null ? "" : (key + ": " + scalar + comment + "\n").replace(": \n", ":\n");
        String changed = found
                ? content.substring(0, line.start()) + written + content.substring(line.end())
                : content + written;
        return text.substring(0, start) + changed + text.substring(start + content.length());
    }

    /** Keys of the page itself stand above the first table. */
    private static String toml(String text, Matcher fenced, String key, @Nullable String value) {
        String content = fenced.group("content");
        int start = fenced.start("content");
        int tables = content.startsWith("[") ? 0 : content.indexOf("\n[") + 1;
        String own = tables == 0 && !content.startsWith("[") ? content : content.substring(0, tables);
        Matcher line = Pattern.compile(
                        "(?m)^" + Pattern.quote(key) + "[ \\t]*=[ \\t]*(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"|'[^'\\n]*'"
                                + "|\\[[^\\]]*\\])(?<comment>[ \\t]+#[^\\n]*)?[ \\t]*\\n")
                .matcher(own);
        boolean found = line.find();
        String comment = found ? Objects.requireNonNullElse(line.group("comment"), "") : "";
        String quoted = value == null || value.startsWith("\"") ? value : "\"" + value + "\"";
        String written = quoted == null ? "" : key + " = " + quoted + comment + "\n";
        String changed = found ? own.substring(0, line.start()) + written + own.substring(line.end()) : written + own;
        return text.substring(0, start) + changed + text.substring(start + own.length());
    }

    /** In the quotes of the value before, where that had some. */
    private static String inQuotes(String value, String before) {
        boolean plain = !value.startsWith("\"") && !value.startsWith("[") && !value.startsWith("\n");
        if (plain && before.startsWith("\"")) {
            return "\"" + value + "\"";
        }
        return plain && before.startsWith("'") && value.indexOf('\'') < 0 ? "'" + value + "'" : value;
    }

    /** The text with that list, written as the one before: in one line, or with a line for each. */
    static String withList(String text, String key, List<String> values) {
        if (values.isEmpty()) {
            return with(text, key, null);
        }
        List<String> scalars = values.stream().map(FrontMatterRewrite::scalar).toList();
        boolean lines = Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:[ \\t]*\\n[ \\t]*- ")
                .matcher(text)
                .find();
        String indent = Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:[ \\t]*\\n- ")
                        .matcher(text)
                        .find()
                ? ""
                : "  ";
        return with(
                text,
                key,
                lines
                        ? "\n" + indent + "- " + String.join("\n" + indent + "- ", scalars)
                        : "[" + String.join(", ", scalars) + "]");
    }

    /** Text as YAML, in quotes only where it needs them. */
    static String scalar(String text) {
        String plain = text.strip();
        if (PLAIN.matcher(plain).matches() && !WORD.matcher(plain).matches()) {
            return plain;
        }
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
