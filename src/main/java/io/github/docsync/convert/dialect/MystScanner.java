package io.github.docsync.convert.dialect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds MyST's directives in fences of backticks, tildes and colons, with their options, one in another. */
final class MystScanner {
    /** What stands in these is not Markdown. */
    static final Set<String> VERBATIM = Set.of(
            "code",
            "code-block",
            "code-cell",
            "sourcecode",
            "literalinclude",
            "include",
            "math",
            "mermaid",
            "eval-rst",
            "csv-table",
            "toctree",
            "graphviz",
            "plantuml",
            "raw",
            "parsed-literal",
            "contents",
            "bibliography",
            "image",
            "glossary",
            "list-table",
            "figure-md",
            "tableofcontents",
            "productionlist",
            "doctest",
            "testcode",
            "autodoc2-docstring",
            "prompt");

    private static final Pattern OPENING = Pattern.compile(
            "(?<fence>`{3,50}|~{3,50}|:{3,50}) *\\{(?<name>[A-Za-z][\\w:.+-]{0,60})\\}(?<argument>.{0,2000})");
    private static final Pattern FENCE = Pattern.compile("(?<fence>`{3,50}|~{3,50}|:{3,50})(?<rest>.{0,2000})");
    private static final Pattern OPTION = Pattern.compile(" *:(?<key>[A-Za-z][\\w-]{0,60}):(?<value>.{0,2000})");
    private static final Pattern YAML_OPTION = Pattern.compile(" *(?<key>[A-Za-z][\\w-]{0,60}):(?<value>.{0,2000})");
    /** More in each other nobody writes. */
    private static final int DEEPEST = 40;
    /** A fence that is indented by so much more than the opening one closes nothing. */
    private static final int CODE_INDENT = 4;

    /** A container that is only a class, unless the class makes a box. */
    private static final Pattern CLASS = Pattern.compile(
            "(?!(?:note|info|tip|hint|important|warning|caution|danger|details|tab|columns?|code-group|v-pre)$)[a-z][\\w-]{0,60}");

    /** In lines. */
    private static final int MOST_OPTIONS = 100;

    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A fence that is open; one without a name is code. */
    private record Open(String name, char fence, int length, int indent, boolean verbatim) {}

    private MystScanner(String text) {
        this.text = text;
    }

    static List<Tag> scan(String text) {
        MystScanner scanner = new MystScanner(text);
        scanner.run();
        return scanner.tags;
    }

    private void run() {
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            int content = LinePrefix.from(text, start, end).end();
            String line = text.substring(content, end).stripTrailing();
            char first = line.isEmpty() ? ' ' : line.charAt(0);
            start = "`~:".indexOf(first) >= 0 ? fence(line, content, end) : end + 1;
        }
    }

    /** How far the text of a line is from its beginning. */
    private int indent(int content) {
        return content - (text.lastIndexOf('\n', content - 1) + 1);
    }

    private int lineEnd(int start) {
        int newline = text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }

    private int fence(String line, int start, int end) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return end + 1;
        }
        String marks = fence.group("fence");
        Open innermost = open.peek();
        if (fence.group("rest").isBlank() && closes(marks, start, end)) {
            return end + 1;
        }
        if (innermost != null && innermost.verbatim()) {
            return end + 1;
        }
        Matcher opening = OPENING.matcher(line);
        if (opening.matches() && open.size() < DEEPEST) {
            return directive(opening, marks, start, end);
        }
        boolean code = marks.charAt(0) != ':';
        if (code && open.size() < DEEPEST) {
            open.push(new Open("", marks.charAt(0), marks.length(), indent(start), true));
        }
        if (!code
                && open.size() < DEEPEST
                && CLASS.matcher(fence.group("rest").strip()).matches()) {
            tags.add(new Tag(start, end, Tag.Form.OPENING, "div", Map.of()));
            open.push(new Open("div", ':', marks.length(), indent(start), false));
        }
        return end + 1;
    }

    private boolean closes(String marks, int start, int end) {
        Open innermost = open.peek();
        if (innermost != null && innermost.verbatim()) {
            boolean deeper = indent(start) >= innermost.indent() + CODE_INDENT;
            if (innermost.fence() != marks.charAt(0) || marks.length() < innermost.length() || deeper) {
                return false;
            }
        }
        boolean any =
                open.stream().anyMatch(found -> found.fence() == marks.charAt(0) && marks.length() >= found.length());
        if (!any) {
            return false;
        }
        while (!open.isEmpty()) {
            Open closed = open.pop();
            boolean last = closed.fence() == marks.charAt(0) && marks.length() >= closed.length();
            if (!closed.name().isEmpty()) {
                tags.add(new Tag(start, last ? end : start, Tag.Form.CLOSING, closed.name(), Map.of()));
            }
            if (last) {
                break;
            }
        }
        return true;
    }

    private int directive(Matcher opening, String marks, int start, int end) {
        String name = opening.group("name").toLowerCase(Locale.ROOT);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("argument", opening.group("argument").strip());
        int next = end + 1;
        boolean yaml = next < text.length()
                && text.substring(next, lineEnd(next)).strip().equals("---");
        next = yaml ? yamlOptions(lineEnd(next) + 1, values) : options(next, values);
        int last = Math.min(text.length(), Math.max(end, next - 1));
        tags.add(new Tag(start, last, Tag.Form.OPENING, name, values));
        open.push(new Open(name, marks.charAt(0), marks.length(), indent(start), VERBATIM.contains(name)));
        return last + 1;
    }

    /** Lines of {@code :key: value}. */
    private int options(int from, Map<String, String> values) {
        int next = from;
        while (next < text.length()) {
            Matcher option = OPTION.matcher(text.substring(next, lineEnd(next)));
            if (!option.matches()) {
                break;
            }
            put(option, values);
            next = lineEnd(next) + 1;
        }
        return next;
    }

    /** Lines of YAML up to {@code ---}, of which those are read that hold a key and its value. */
    private int yamlOptions(int from, Map<String, String> values) {
        Map<String, String> found = new LinkedHashMap<>();
        int next = from;
        for (int i = 0; i < MOST_OPTIONS && next < text.length(); i++) {
            String line = text.substring(next, lineEnd(next));
            next = lineEnd(next) + 1;
            if (line.strip().equals("---")) {
                values.putAll(found);
                return next;
            }
            Matcher option = YAML_OPTION.matcher(line);
            if (option.matches()) {
                put(option, found);
            }
        }
        return from;
    }

    private static void put(Matcher option, Map<String, String> values) {
        values.put(
                ":" + option.group("key"),
                option.group("value").strip().replaceAll("^([\"'])((?:(?!\\1).)*)\\1$", "$2"));
    }
}
