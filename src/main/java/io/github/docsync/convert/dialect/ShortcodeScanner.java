package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds Hugo's shortcodes, <code>{{&lt; x &gt;}}</code> and <code>{{% x %}}</code>, wherever they stand, as Hugo does. */
final class ShortcodeScanner {
    private static final int LONGEST = 4000;

    private final String text;
    private final List<Tag> tags = new ArrayList<>();

    private ShortcodeScanner(String text) {
        this.text = text;
    }

    static List<Tag> scan(String text) {
        ShortcodeScanner scanner = new ShortcodeScanner(text);
        for (int i = text.indexOf("{{"); i >= 0 && i + 2 < text.length(); ) {
            char delimiter = text.charAt(i + 2);
            int end = delimiter == '<' || delimiter == '%' ? scanner.end(i + 3, delimiter == '<' ? '>' : '%') : -1;
            if (end > 0) {
                scanner.add(i, end);
            }
            i = text.indexOf("{{", end > 0 ? end : i + 2);
        }
        return scanner.tags;
    }

    /** Where the shortcode ends; −1 if it does not. */
    private int end(int from, char delimiter) {
        int limit = Math.min(text.length() - 2, from + LONGEST);
        char quote = 0;
        for (int i = from; i < limit; i++) {
            char character = text.charAt(i);
            if (quote != 0) {
                if (character == '\\' && quote == '"') {
                    i++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (character == '"' || character == '`') {
                quote = character;
            } else if (character == delimiter && text.charAt(i + 1) == '}' && text.charAt(i + 2) == '}') {
                return i + 3;
            } else if (character == '{' && text.charAt(i + 1) == '{') {
                return -1;
            }
        }
        return -1;
    }

    private void add(int start, int end) {
        String inside = text.substring(start + 3, end - 3).strip();
        if (inside.startsWith("/*")) {
            tags.add(new Tag(start, end, Tag.Form.ALONE, "/*", Map.of()));
            return;
        }
        boolean closing = inside.startsWith("/");
        boolean alone = inside.endsWith("/");
        List<String> words =
                words(closing ? inside.substring(1) : alone ? inside.substring(0, inside.length() - 1) : inside);
        if (words.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("delimiter", text.substring(start + 2, start + 3));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("\"") || word.startsWith("`") ? -1 : word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), unquoted(word.substring(equals + 1)));
            } else {
                values.put(Integer.toString(i - 1), unquoted(word));
            }
        }
        Tag.Form form = closing ? Tag.Form.CLOSING : alone ? Tag.Form.ALONE : Tag.Form.OPENING;
        tags.add(new Tag(start, end, form, words.get(0), values));
    }

    /** Divides at spaces outside quotes. */
    private static List<String> words(String inside) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < inside.length(); i++) {
            char character = inside.charAt(i);
            if (quote == 0 && Character.isWhitespace(character)) {
                // spaces may stand round the sign of a named argument
                if (word.length() > 0 && !isBeforeValue(word, inside, i)) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                continue;
            }
            if (quote == 0 && (character == '"' || character == '`')) {
                quote = character;
            } else if (character == '\\' && quote == '"' && i + 1 < inside.length()) {
                word.append(character).append(inside.charAt(++i));
                continue;
            } else if (character == quote) {
                quote = 0;
            }
            word.append(character);
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isBeforeValue(StringBuilder word, String inside, int at) {
        int next = at;
        while (next < inside.length() && next - at < 10 && Character.isWhitespace(inside.charAt(next))) {
            next++;
        }
        return word.charAt(word.length() - 1) == '=' || (next < inside.length() && inside.charAt(next) == '=');
    }

    private static String unquoted(String word) {
        boolean quoted = word.length() > 1
                && (word.charAt(0) == '"' || word.charAt(0) == '`')
                && word.charAt(word.length() - 1) == word.charAt(0);
        String inside = quoted ? word.substring(1, word.length() - 1) : word;
        return word.startsWith("\"") ? inside.replace("\\\"", "\"").replace("\\n", "\n") : inside;
    }
}
