package io.github.docsync.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front matter's place at a file's top.
 *
 * @param content the text between its two lines
 * @param end the index at which the body starts
 * @param toml whether it is TOML, as Hugo and Zola have it, and not YAML
 */
record FrontMatterFence(String content, int end, boolean toml) {
    private static final String KEY = "(?=---[ \\t]{0,20}\\n%s:(?:\\s|$))";
    private static final String EMPTY_LINES = "(?:[ \\t]{0,20}\\n){1,20}";
    /** Before a line of dashes that a line with a key follows; without one it is a rule, as above a sentence ({@code Note: …}). */
    private static final Pattern BEFORE_YAML = Pattern.compile(" {1,3}" + KEY.formatted("[\\w-]{1,60}") + "|"
            + EMPTY_LINES + " {0,3}" + KEY.formatted("[a-z][\\w-]{0,59}"));

    private static final Pattern BEFORE_TOML = Pattern.compile(EMPTY_LINES);
    private static final Pattern TOML = Pattern.compile("\\s*(?:#|\\[|[\\w\"'.-]{1,100}[ \t]*=)");

    /**
     * {@code null} if the text does not begin with front matter: a first line of {@code ---} or {@code +++} and a later one. Lines
     * before it may be empty and spaces before the first {@code ---} are nothing, as Hugo has it; but there {@code ---} is a rule unless
     * a key follows.
     */
    static @Nullable FrontMatterFence find(String text) {
        Matcher before = BEFORE_YAML.matcher(text);
        FrontMatterFence yaml = find(text, before.lookingAt() ? before.end() : 0, "---");
        if (yaml != null) {
            return yaml;
        }
        Matcher empty = BEFORE_TOML.matcher(text);
        FrontMatterFence toml = find(text, empty.lookingAt() ? empty.end() : 0, "+++");
        return toml != null && TOML.matcher(toml.content).lookingAt() ? toml : null;
    }

    private static @Nullable FrontMatterFence find(String text, int from, String fence) {
        int firstEnd = text.indexOf('\n', from);
        if (firstEnd < 0 || !text.substring(from, firstEnd).stripTrailing().equals(fence)) {
            return null;
        }
        int start = firstEnd + 1;
        for (int line = start; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            int lineEnd = end < 0 ? text.length() : end;
            if (text.startsWith(fence, line)
                    && text.substring(line, lineEnd).stripTrailing().equals(fence)) {
                // The empty lines before it keep the lines' numbers right.
                return new FrontMatterFence(
                        text.substring(0, from).replaceAll("[^\n]", "") + text.substring(start, line),
                        Math.min(text.length(), lineEnd + 1),
                        fence.equals("+++"));
            }
            line = lineEnd + 1;
        }
        return null;
    }
}
