package io.github.docsync.markdown;

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
    private static final Pattern TOML = Pattern.compile("\\s*(?:#|\\[|[\\w\"'.-]{1,100}[ \t]*=)");

    /** {@code null} if the text does not begin with front matter: a first line of {@code ---} or {@code +++} and a later one. */
    static @Nullable FrontMatterFence find(String text) {
        FrontMatterFence yaml = find(text, "---");
        if (yaml != null) {
            return yaml;
        }
        FrontMatterFence toml = find(text, "+++");
        return toml != null && TOML.matcher(toml.content).lookingAt() ? toml : null;
    }

    private static @Nullable FrontMatterFence find(String text, String fence) {
        int firstEnd = text.indexOf('\n');
        if (firstEnd < 0 || !text.substring(0, firstEnd).stripTrailing().equals(fence)) {
            return null;
        }
        int start = firstEnd + 1;
        for (int line = start; line < text.length(); ) {
            int end = text.indexOf('\n', line);
            int lineEnd = end < 0 ? text.length() : end;
            if (text.startsWith(fence, line)
                    && text.substring(line, lineEnd).stripTrailing().equals(fence)) {
                return new FrontMatterFence(
                        text.substring(start, line), Math.min(text.length(), lineEnd + 1), fence.equals("+++"));
            }
            line = lineEnd + 1;
        }
        return null;
    }
}
