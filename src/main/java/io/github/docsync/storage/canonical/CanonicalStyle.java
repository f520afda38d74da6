package io.github.docsync.storage.canonical;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The canonical spelling of a {@code style} attribute. */
final class CanonicalStyle {
    /** Longer ones are not a style that an author wrote; they are compared as they stand. */
    private static final int LONGEST = 2_000;

    private static final Pattern HEXADECIMAL_COLOUR = Pattern.compile("#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])");
    private static final Pattern ZERO_DECIMALS = Pattern.compile("(\\d)\\.0+(?=px|%)");

    private CanonicalStyle() {}

    /** Declarations in alphabetical order, each as {@code name: value;}; colours as {@code rgb(1, 2, 3)}. */
    static String of(String style) {
        if (style.length() > LONGEST) {
            return style.strip();
        }
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(declaration -> !declaration.isEmpty())
                .map(CanonicalStyle::declaration)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String declaration(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return declaration + ";";
        }
        String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().replaceAll("\\s+", " ");
        if (name.contains("color") || name.contains("width") || name.contains("text-")) {
            value = value.toLowerCase(Locale.ROOT);
        }
        value = HEXADECIMAL_COLOUR.matcher(value).replaceAll(CanonicalStyle::rgb);
        value = value.replaceAll(" ?, ?", ", ").replace("( ", "(").replace(" )", ")");
        return name + ": " + ZERO_DECIMALS.matcher(value).replaceAll("$1") + ";";
    }

    private static String rgb(MatchResult colour) {
        String digits = colour.group().substring(1);
        String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
        int value = Integer.parseInt(six, 16);
        return Matcher.quoteReplacement("rgb(%d, %d, %d)".formatted(value >> 16, (value >> 8) & 0xFF, value & 0xFF));
    }
}
