package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what MDX adds to Markdown: tags of components, comments and other expressions in braces, and lines of {@code import} and
 * {@code export}. What stands in code is left alone.
 */
final class JsxScanner {
    /** The names of tags that are not components. */
    static final String COMMENT = "{/*";

    static final String MODULE = "import";
    static final String EXPRESSION = "{";
    static final String FRAGMENT = "<>";

    private static final int LONGEST = 12_000;
    private static final Pattern MODULE_LINE = Pattern.compile(
            "(?:import\\s+(?:[\\w${*'\"]|type\\b)|export\\s+(?:default|const|let|var|function|async|class|\\{|\\*|type|interface)\\b?).*");

    /** Their marks mean nothing here, and what stands in them is Markdown in MDX, with or without empty lines. */
    static final Set<String> LAYOUT =
            Set.of("div", "section", "article", "main", "header", "footer", "nav", "center", "aside");

    private final String text;
    /** Whether modules, expressions and tags of layout are read, too. */
    private final boolean whole;

    private final CodeRegions code;
    private final List<Tag> tags = new ArrayList<>();
    private boolean commentsEnd = true;

    private JsxScanner(String text, boolean whole) {
        this.text = text;
        this.whole = whole;
        this.code = CodeRegions.of(text);
    }

    static List<Tag> scan(String text) {
        JsxScanner scanner = new JsxScanner(text, true);
        scanner.run();
        return scanner.tags;
    }

    /** Only the tags of components, as Vue has them in Markdown, where their names may have hyphens, too. */
    static List<Tag> components(String text) {
        JsxScanner scanner = new JsxScanner(text, false);
        scanner.run();
        return scanner.tags;
    }

    private void run() {
        boolean fresh = true;
        for (int i = 0; i < text.length(); ) {
            int afterCode = code.endOf(i);
            if (afterCode > i) {
                i = afterCode;
                fresh = false;
                continue;
            }
            char character = text.charAt(i);
            boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
            if (whole && lineStart && (character == 'i' || character == 'e') && fresh && isModule(i)) {
                int end = moduleEnd(i);
                tags.add(new Tag(i, end, Tag.Form.ALONE, MODULE, Map.of("code", text.substring(i, end))));
                i = end;
                continue;
            }
            if (lineStart) {
                fresh = isBlankLine(i);
            }
            int end = character == '<' ? tag(i) : character == '{' && whole ? braces(i) : -1;
            i = end > 0 ? end : character == '\\' ? i + 2 : i + 1;
        }
    }

    private boolean isBlankLine(int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i >= text.length() || text.charAt(i) == '\n';
    }

    private boolean isModule(int at) {
        int newline = text.indexOf('\n', at);
        int end = Math.min(newline < 0 ? text.length() : newline, at + 300);
        return MODULE_LINE.matcher(text.substring(at, end)).matches();
    }

    /** A module's code goes on to an empty line, or as far as its braces do. */
    private int moduleEnd(int at) {
        int depth = 0;
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at; i < limit; i++) {
            char character = text.charAt(i);
            if ("{([".indexOf(character) >= 0) {
                depth++;
            } else if ("})]".indexOf(character) >= 0) {
                depth--;
            } else if (character == '\n' && depth <= 0) {
                boolean next = isBlankLine(i + 1) || !isContinued(i + 1);
                if (next) {
                    return i;
                }
            }
        }
        int newline = text.indexOf('\n', at);
        return limit == text.length() ? limit : newline < 0 ? text.length() : newline;
    }

    /** Whether the line is still of the same statement: it is indented or begins with a closing mark. */
    private boolean isContinued(int at) {
        return at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || "}])<.;".indexOf(text.charAt(at)) >= 0);
    }

    private int braces(int at) {
        if (text.startsWith(COMMENT, at) && commentsEnd) {
            int end = text.indexOf("*/}", at + 3);
            commentsEnd = end >= 0;
            if (end >= 0) {
                tags.add(new Tag(at, end + 3, Tag.Form.ALONE, COMMENT, Map.of()));
                return end + 3;
            }
        }
        int end = balanced(at, Math.min(text.length(), at + 300));
        if (end > 0) {
            tags.add(new Tag(
                    at,
                    end,
                    Tag.Form.ALONE,
                    EXPRESSION,
                    Map.of("code", text.substring(at + 1, end - 1).strip())));
        }
        return end;
    }

    private int tag(int at) {
        if (whole && (text.startsWith("<>", at) || text.startsWith("</>", at))) {
            boolean opening = text.charAt(at + 1) == '>';
            int end = at + (opening ? 2 : 3);
            tags.add(new Tag(at, end, opening ? Tag.Form.OPENING : Tag.Form.CLOSING, FRAGMENT, Map.of()));
            return end;
        }
        boolean closing = text.startsWith("</", at);
        int nameStart = at + (closing ? 2 : 1);
        int i = nameStart;
        while (i < text.length() && i - nameStart < 60 && isNameCharacter(text.charAt(i))) {
            i++;
        }
        String name = text.substring(nameStart, i);
        boolean glued = at > 0 && isAsciiWord(text.charAt(at - 1)) && !closing && !isClosedNearby(name, i);
        if (name.isEmpty()
                || !Character.isLetter(name.charAt(0))
                || (glued && Character.isUpperCase(name.charAt(0)) && !name.contains("."))) {
            return -1;
        }
        Map<String, String> values = new LinkedHashMap<>();
        int end = attributes(i, values);
        if (end < 0) {
            return -1;
        }
        boolean component = Character.isUpperCase(name.charAt(0))
                || (whole ? name.indexOf('.') > 0 || LAYOUT.contains(name) : name.indexOf('-') > 0);
        boolean braced = text.substring(i, end).contains("={")
                || values.keySet().stream().anyMatch(key -> key.startsWith("{") || key.equals("className"));
        if (!component && !(whole && braced && !closing)) {
            return end;
        }
        boolean alone = text.charAt(end - 2) == '/';
        Tag.Form form = closing ? Tag.Form.CLOSING : alone || !component ? Tag.Form.ALONE : Tag.Form.OPENING;
        tags.add(new Tag(at, end, form, name, values));
        return end;
    }

    private static boolean isNameCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '_' || character == '-';
    }

    /** Where the tag ends; −1 if it does not. Values in braces that are not plain text have a brace before their name. */
    private int attributes(int from, Map<String, String> values) {
        int limit = Math.min(text.length(), from + LONGEST);
        int i = from;
        while (i < limit) {
            char character = text.charAt(i);
            if (character == '>') {
                return i + 1;
            }
            if (character == '/' && i + 1 < limit && text.charAt(i + 1) == '>') {
                return i + 2;
            }
            if (character == '{') {
                i = balanced(i, limit);
                values.put("{...", "");
            } else if (Character.isWhitespace(character)) {
                i++;
            } else if (Character.isLetter(character) || character == '_' || character == ':' || character == '@') {
                i = attribute(i, limit, values);
            } else {
                return -1;
            }
            if (i < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int attribute(int from, int limit, Map<String, String> values) {
        int i = from;
        while (i < limit && (isNameCharacter(text.charAt(i)) || text.charAt(i) == ':' || text.charAt(i) == '@')) {
            i++;
        }
        String name = text.substring(from, i);
        int equals = i;
        while (equals < limit && Character.isWhitespace(text.charAt(equals))) {
            equals++;
        }
        if (equals >= limit || text.charAt(equals) != '=') {
            values.put(name, "true");
            return i;
        }
        int value = equals + 1;
        while (value < limit && Character.isWhitespace(text.charAt(value))) {
            value++;
        }
        if (value >= limit) {
            return -1;
        }
        char quote = text.charAt(value);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, value + 1);
            if (end < 0 || end >= limit) {
                return -1;
            }
            values.put(name, text.substring(value + 1, end));
            return end + 1;
        }
        if (quote == '{') {
            int end = balanced(value, limit);
            if (end < 0) {
                return -1;
            }
            String expression = text.substring(value + 1, end - 1).strip();
            String plain = JsxValues.plain(expression);
            values.put(plain == null ? "{" + name : name, plain == null ? expression : plain);
            return end;
        }
        int end = value;
        while (end < limit && !Character.isWhitespace(text.charAt(end)) && "\"'=<>`{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        values.put(name, text.substring(value, end));
        return end > value ? end : -1;
    }

    /** Behind the brace that closes the one at an index; quotes and template strings in it are passed over. */
    private int balanced(int at, int limit) {
        int depth = 0;
        char quote = 0;
        for (int i = at; i < limit; i++) {
            char character = text.charAt(i);
            if (quote != 0) {
                if (character == '\\') {
                    i++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (depth > 0
                    && (character == '"'
                            || character == '`'
                            || (character == '\'' && !Character.isLetterOrDigit(text.charAt(i - 1))))) {
                quote = character;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether what looks like the argument of a type is closed as an element is. */
    private boolean isClosedNearby(String name, int from) {
        return text.substring(from, Math.min(text.length(), from + 300)).contains("</" + name + ">");
    }

    /** What names of types are made of, which stand before {@code <T>}. */
    private static boolean isAsciiWord(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
