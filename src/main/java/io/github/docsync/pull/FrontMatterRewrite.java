package io.github.docsync.pull;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes single keys of front matter; all other lines stay as they are. */
final class FrontMatterRewrite {
    private static final Pattern FENCED =
            Pattern.compile("\\A---[ \\t]*\\n(?<content>(?:.*\\n)*?)---[ \\t]*(?:\\n|\\z)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _./()+-]*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|[0-9][0-9._:-]*");

    private FrontMatterRewrite() {}

    /** The text with that key set, in front matter that it gets if it has none; null takes the key away. */
    static String with(String text, String key, @Nullable String value) {
        Matcher fenced = FENCED.matcher(text);
        if (!fenced.find()) {
            return value == null ? text : "---\n" + key + ": " + value + "\n---\n\n" + text;
        }
        int start = fenced.start("content");
        String content = fenced.group("content");
        // The value may go on in indented lines, and in those of a list.
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(key) + "[ \\t]*:.*\\n(?:(?:[ \\t]+\\S.*|-[ \\t].*)\\n)*")
                .matcher(content);
        String written = value == null ? "" : (key + ": " + value + "\n").replace(": \n", ":\n");
        String changed = line.find()
                ? content.substring(0, line.start()) + written + content.substring(line.end())
                : content + written;
        return text.substring(0, start) + changed + text.substring(start + content.length());
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
