package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Liquid's tags <code>{% x %}</code> and outputs <code>{{ x }}</code>, wherever they stand; between raw and endraw there are none. */
final class LiquidScanner {
    static final String OUTPUT = "{{";
    /** Before the key of an argument without quotes, which is the name of a value. */
    static final String NAME = "{";

    private static final int LONGEST = 2000;
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?<key>[\\w-]{1,60})\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"']+))|\"(?<text>[^\"]*)\"|'(?<other>[^']*)'|(?<word>[^\\s\"']+)");
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%-? *endraw *-?%\\}");

    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private boolean rawEnds = true;

    private LiquidScanner(String text) {
        this.text = text;
    }

    static List<Tag> scan(String text) {
        LiquidScanner scanner = new LiquidScanner(text);
        int i = text.indexOf('{');
        while (i >= 0) {
            int end = scanner.read(i);
            i = text.indexOf('{', end > 0 ? end : i + 1);
        }
        return scanner.tags;
    }

    private int read(int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (second != '%' && second != '{') {
            return -1;
        }
        String closing = second == '%' ? "%}" : "}}";
        int limit = Math.min(text.length(), at + LONGEST);
        int end = -1;
        for (int i = at + 2; i + 1 < limit; i++) {
            char character = text.charAt(i);
            if (character == closing.charAt(0) && text.charAt(i + 1) == '}') {
                end = i + 2;
                break;
            }
            if (character == '{' && (text.charAt(i + 1) == '{' || text.charAt(i + 1) == '%')) {
                return -1;
            }
        }
        if (end < 0) {
            return -1;
        }
        String inside = text.substring(at + 2, end - 2)
                .replaceFirst("^-", "")
                .replaceFirst("-$", "")
                .strip();
        if (second == '{') {
            tags.add(new Tag(at, end, Tag.Form.ALONE, OUTPUT, Map.of("code", inside)));
            return end;
        }
        return tag(at, end, inside);
    }

    private int tag(int start, int end, String inside) {
        int space = 0;
        while (space < inside.length() && !Character.isWhitespace(inside.charAt(space))) {
            space++;
        }
        String name = inside.substring(0, space);
        if (name.isEmpty()) {
            return end;
        }
        if (name.startsWith("end")) {
            tags.add(new Tag(start, end, Tag.Form.CLOSING, name.substring(3), Map.of()));
            return end;
        }
        tags.add(new Tag(start, end, Tag.Form.OPENING, name, values(inside.substring(space))));
        if (name.equals("raw") && rawEnds) {
            Matcher raw = END_OF_RAW.matcher(text);
            rawEnds = raw.find(end);
            if (rawEnds) {
                tags.add(new Tag(raw.start(), raw.end(), Tag.Form.CLOSING, name, Map.of()));
                return raw.end();
            }
        }
        return end;
    }

    private static Map<String, String> values(String arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("all", arguments.strip());
        Matcher matcher = ARGUMENT.matcher(arguments);
        int number = 0;
        while (matcher.find()) {
            if (matcher.group("key") != null) {
                values.put(matcher.group("key"), first(matcher, "double", "single", "bare"));
                if (matcher.group("bare") != null) {
                    values.put(NAME + matcher.group("key"), matcher.group("bare"));
                }
            } else {
                values.put(Integer.toString(number++), first(matcher, "text", "other", "word"));
            }
        }
        return values;
    }

    private static String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
