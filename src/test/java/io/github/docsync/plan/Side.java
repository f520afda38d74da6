package io.github.docsync.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One side of a page in a line: {@code v2 'Title' body=x labels=a,b trashed}. What is not said is the same as on the other sides.
 */
final class Side {
    private static final Pattern TOKEN = Pattern.compile("v(\\d+)|'([^']*)'|(\\w+)=(\\S*)|(\\w+)");

    private final Map<String, String> values = new HashMap<>();

    private Side() {}

    static Side of(String line) {
        Side side = new Side();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            if (token.group(1) != null) {
                side.values.put("version", token.group(1));
            } else if (token.group(2) != null) {
                side.values.put("title", token.group(2));
            } else if (token.group(3) != null) {
                side.values.put(token.group(3), token.group(4));
            } else {
                side.values.put(token.group(5), "yes");
            }
        }
        return side;
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    int version() {
        return Integer.parseInt(text("version", "1"));
    }

    String title() {
        return text("title", "A");
    }

    String body() {
        return text("body", "x");
    }

    boolean is(String flag) {
        return values.containsKey(flag);
    }

    List<String> list(String key) {
        String text = text(key, "");
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** {@code files=a.png:1,b.png:2} as names with what they hold. */
    Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        for (String file : list("files")) {
            files.put(file.substring(0, file.indexOf(':')), file.substring(file.indexOf(':') + 1));
        }
        return files;
    }
}
