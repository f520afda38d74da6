package io.github.docsync.convert.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in the words of the library that draws formulas what MathJax and KaTeX understand and it does not: the environments of whole
 * equations, their numbers and labels, colours, and some names. What it knows stays as it is, so that its picture does.
 */
final class FormulaSource {
    /** Their content is drawn without them. */
    private static final Set<String> LEFT_OUT_ENVIRONMENTS = Set.of("equation", "equation*", "displaymath", "math");

    private static final Map<String, String> ENVIRONMENTS = Map.of(
            "align*", "align",
            "gather*", "gather",
            "multline*", "multline",
            "eqnarray*", "eqnarray",
            "flalign*", "flalign",
            "dcases", "cases",
            "rcases", "cases",
            "alignedat", "aligned");

    /** Commands for which another stands. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("bm", "\\boldsymbol"),
            Map.entry("lvert", "\\vert "),
            Map.entry("rvert", "\\vert "),
            Map.entry("lVert", "\\Vert "),
            Map.entry("rVert", "\\Vert "),
            Map.entry("hbox", "\\mbox"),
            Map.entry("newline", "\\\\"),
            Map.entry("nonumber", " "),
            Map.entry("notag", " "),
            Map.entry("mathstrut", "\\vphantom{(}"),
            Map.entry("coloneqq", "\\mathrel{:=}"),
            Map.entry("eqqcolon", "\\mathrel{=:}"),
            Map.entry("argmin", "\\operatorname*{arg\\,min}"),
            Map.entry("argmax", "\\operatorname*{arg\\,max}"),
            Map.entry("underbracket", "\\underbrace"),
            Map.entry("overbracket", "\\overbrace"),
            Map.entry("xmapsto", "\\xrightarrow"),
            Map.entry("R", "\\mathbb{R}"),
            Map.entry("N", "\\mathbb{N}"),
            Map.entry("Z", "\\mathbb{Z}"),
            Map.entry("C", "\\mathbb{C}"),
            Map.entry("Q", "\\mathbb{Q}"),
            Map.entry("And", "\\&"));

    /** What is nested deeper stays as it is. */
    private static final int DEEPEST = 30;

    private final String source;
    private final int depth;
    private final StringBuilder made = new StringBuilder();
    private int at;

    private FormulaSource(String source, int depth) {
        this.source = source;
        this.depth = depth;
    }

    static String of(String source) {
        return of(source, 0);
    }

    private static String of(String source, int depth) {
        return source.indexOf('\\') < 0 || depth > DEEPEST ? source : new FormulaSource(source, depth).rewritten();
    }

    private String inner(String part) {
        return of(part, depth + 1);
    }

    private String rewritten() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '\\') {
                command();
            } else {
                made.append(character);
                at++;
            }
        }
        return made.toString();
    }

    private void command() {
        int start = at++;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        if (at == start + 1) {
            at = Math.min(source.length(), at + 1);
            made.append(source, start, at);
            return;
        }
        String name = source.substring(start + 1, at);
        String other = COMMANDS.get(name);
        if (other != null) {
            made.append(other);
            return;
        }
        switch (name) {
            case "begin", "end" -> environment(start, name);
            case "tag" -> tag(start);
            // A space, so that what stands on both sides never makes another command.
            case "label", "require" -> replaced(start, "", "", 1);
            case "eqref" -> replaced(start, "(\\text{", "})", 1);
            case "ref" -> replaced(start, "\\text{", "}", 1);
            case "url" -> replaced(start, "\\texttt{", "}", 1);
            case "href", "class", "cssId", "style" -> replaced(start, "{", "}", 2);
            case "smash", "intertext" -> replaced(start, "{", "}", 1);
            case "bra" -> replaced(start, "\\langle ", "|", 1);
            case "ket" -> replaced(start, "|", "\\rangle ", 1);
            case "braket" -> replaced(start, "\\langle ", "\\rangle ", 1);
            case "cancel", "bcancel", "xcancel" -> replaced(start, "\\st{", "}", 1);
            case "ce" -> chemical(start);
            case "pu" -> replaced(start, "\\text{", "}", 1);
            case "color" -> color(start);
            case "textcolor" -> textColor(start);
            case "unicode" -> character(start);
            default -> made.append(source, start, at);
        }
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private void environment(int start, String command) {
        String name = argument();
        if (name == null) {
            made.append(source, start, at);
        } else if (name.startsWith("alignat")) {
            if (command.equals("begin")) {
                argument();
            }
            made.append('\\').append(command).append("{align}");
        } else if (!LEFT_OUT_ENVIRONMENTS.contains(name)) {
            made.append('\\')
                    .append(command)
                    .append('{')
                    .append(ENVIRONMENTS.getOrDefault(name, name))
                    .append('}');
            if (name.equals("alignedat") && command.equals("begin")) {
                argument();
            }
        } else {
            made.append(' ');
        }
    }

    private void tag(int start) {
        boolean plain = at < source.length() && source.charAt(at) == '*';
        at += plain ? 1 : 0;
        replaced(start, plain ? "\\qquad\\text{" : "\\qquad\\text{(", plain ? "}" : ")}", 1);
    }

    /** Puts something round the last of a command's arguments in the place of the command; it stays where one is missing. */
    private void replaced(int start, String before, String after, int arguments) {
        String last = null;
        for (int i = 0; i < arguments; i++) {
            last = argument();
            if (last == null) {
                made.append(source, start, at);
                return;
            }
        }
        made.append(before.isEmpty() ? " " : before + inner(String.valueOf(last)) + after);
    }

    private void chemical(int start) {
        String formula = argument();
        made.append(formula == null ? source.substring(start, at) : "{" + ChemicalFormula.of(formula) + "}");
    }

    /** MathJax colours the argument behind the colour; TeX all that follows in the group. */
    private void color(int start) {
        String color = argument();
        if (color == null) {
            made.append(source, start, at);
            return;
        }
        String colored = argument();
        if (colored == null) {
            int end = endOfGroup(true);
            colored = source.substring(at, end);
            at = end;
        }
        made.append("\\textcolor{")
                .append(FormulaColors.of(color))
                .append("}{")
                .append(inner(colored))
                .append('}');
    }

    private void textColor(int start) {
        String color = argument();
        made.append(color == null ? source.substring(start, at) : "\\textcolor{" + FormulaColors.of(color) + "}");
    }

    private void character(int start) {
        String code = argument();
        Optional<String> character = Optional.ofNullable(code)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("x[0-9a-f]{1,5}|[0-9]{1,6}"))
                .map(text -> text.startsWith("x") ? Integer.parseInt(text.substring(1), 16) : Integer.parseInt(text))
                .filter(Character::isValidCodePoint)
                .map(Character::toString);
        made.append(character.map(text -> "\\text{" + text + "}").orElseGet(() -> source.substring(start, at)));
    }

    /** What stands in the braces that follow; null, and nothing is passed, where none do. */
    private @Nullable String argument() {
        int opening = at;
        while (opening < source.length() && Character.isWhitespace(source.charAt(opening))) {
            opening++;
        }
        if (opening >= source.length() || source.charAt(opening) != '{') {
            return null;
        }
        int before = at;
        at = opening + 1;
        int closing = endOfGroup(false);
        if (closing >= source.length() || source.charAt(closing) != '}') {
            at = before;
            return null;
        }
        at = closing + 1;
        return source.substring(opening + 1, closing);
    }

    /**
     * Where the group ends that the place stands in.
     *
     * @param cell whether a cell and a line of a table end it, too
     */
    private int endOfGroup(boolean cell) {
        int open = 0;
        int end = at;
        for (; end < source.length(); end++) {
            char character = source.charAt(end);
            boolean line = character == '\\' && end + 1 < source.length() && source.charAt(end + 1) == '\\';
            if (cell && open == 0 && (character == '&' || line)) {
                return end;
            }
            if (character == '\\') {
                end++;
            } else if (character == '{') {
                open++;
            } else if (character == '}' && open-- == 0) {
                return end;
            }
        }
        return Math.min(end, source.length());
    }
}
