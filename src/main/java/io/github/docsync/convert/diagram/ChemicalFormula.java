package io.github.docsync.convert.diagram;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chemical formulas as the package mhchem writes them, {@code 2H2 + O2 -> 2H2O}, in plain TeX. Source: mhchem.github.io/MathJax-mhchem.
 */
final class ChemicalFormula {
    /** The longest first. */
    private static final Map<String, String> ARROWS = new LinkedHashMap<>();

    static {
        ARROWS.put("<=>>", "\\rightleftharpoons ");
        ARROWS.put("<<=>", "\\rightleftharpoons ");
        ARROWS.put("<-->", "\\rightleftharpoons ");
        ARROWS.put("<=>", "\\rightleftharpoons ");
        ARROWS.put("<->", "\\leftrightarrow ");
        ARROWS.put("->", "\\xrightarrow");
        ARROWS.put("<-", "\\xleftarrow");
    }

    private final String source;
    private final StringBuilder made = new StringBuilder();
    private int at;

    private ChemicalFormula(String source) {
        this.source = source;
    }

    /** @param source what stands in the braces of {@code \ce} */
    static String of(String source) {
        return new ChemicalFormula(source).translated();
    }

    private String translated() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (arrow()) {
                continue;
            }
            if (isLetter(character)) {
                letters();
            } else if (isDigit(character)) {
                digits();
            } else if (character == '^' || character == '_') {
                script(character);
            } else if (character == '\\') {
                command();
            } else if (character == '$') {
                int end = source.indexOf('$', at + 1);
                made.append(source, at + 1, end < 0 ? source.length() : end);
                at = end < 0 ? source.length() : end + 1;
            } else if ((character == '+' || character == '-') && isCharge()) {
                made.append("^{").append(character).append('}');
                at++;
            } else {
                made.append(sign(character));
                at++;
            }
        }
        return made.toString();
    }

    private boolean arrow() {
        for (Map.Entry<String, String> arrow : ARROWS.entrySet()) {
            if (source.startsWith(arrow.getKey(), at)) {
                at += arrow.getKey().length();
                String above = condition();
                String below = condition();
                if (!arrow.getValue().startsWith("\\x")) {
                    made.append(arrow.getValue());
                } else {
                    made.append(arrow.getValue())
                            .append(below.isEmpty() ? "" : "[" + of(below) + "]")
                            .append('{')
                            .append(above.isEmpty() ? "\\quad" : of(above))
                            .append('}');
                }
                return true;
            }
        }
        return false;
    }

    /** What stands in brackets right behind an arrow. */
    private String condition() {
        if (at >= source.length() || source.charAt(at) != '[') {
            return "";
        }
        int end = source.indexOf(']', at);
        if (end < 0) {
            return "";
        }
        String inner = source.substring(at + 1, end);
        at = end + 1;
        return inner;
    }

    private void letters() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        String word = source.substring(start, at);
        boolean alone =
                (start == 0 || source.charAt(start - 1) == ' ') && (at == source.length() || source.charAt(at) == ' ');
        made.append(word.equals("v") && alone ? "\\downarrow " : "\\mathrm{" + word + "}");
    }

    /** Behind an atom they count it; before one they count the molecules. */
    private void digits() {
        int start = at;
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
        String number = source.substring(start, at);
        made.append(followsAtom(start) ? "_{" + number + "}" : number);
    }

    private void script(char mark) {
        int start = ++at;
        if (at < source.length() && source.charAt(at) == '{') {
            int end = source.indexOf('}', at);
            at = end < 0 ? source.length() : end + 1;
            made.append(mark)
                    .append("{\\mathrm{")
                    .append(source, start + 1, end < 0 ? at : end)
                    .append("}}");
            return;
        }
        while (at < source.length()
                && (isDigit(source.charAt(at))
                        || "+-.".indexOf(source.charAt(at)) >= 0
                        || (at == start && isLetter(source.charAt(at))))) {
            at++;
        }
        if (at == start) {
            made.append(mark == '^' ? "\\uparrow " : "\\_");
        } else {
            made.append(mark).append('{').append(source, start, at).append('}');
        }
    }

    private void command() {
        int start = at++;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        at = Math.min(source.length(), Math.max(at, start + 2));
        made.append(source, start, at).append(' ');
    }

    /** Whether it stands at the end of what it belongs to, and not between two. */
    private boolean isCharge() {
        return followsAtom(at) && (at + 1 == source.length() || " )],^_".indexOf(source.charAt(at + 1)) >= 0);
    }

    private boolean followsAtom(int index) {
        char before = index == 0 ? ' ' : source.charAt(index - 1);
        return isLetter(before) || isDigit(before) || before == ')' || before == ']' || before == '}';
    }

    private static String sign(char character) {
        return switch (character) {
            case '*', '.' -> "\\cdot ";
            case '#' -> "{\\equiv}";
            case '=' -> "{=}";
            case '-' -> "{-}";
            case ' ' -> "\\;";
            default -> Character.toString(character);
        };
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
