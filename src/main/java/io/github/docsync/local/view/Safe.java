package io.github.docsync.local.view;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a body's own addresses and styles may stand in a page. */
public final class Safe {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Set<String> PROPERTIES =
            Set.of("color", "background-color", "text-align", "text-decoration", "width", "min-width", "margin-left");
    private static final Pattern VALUE = Pattern.compile("[#\\w\\s.,%()-]{1,80}");

    private Safe() {}

    /** An address to link to; empty when following it could run something. */
    public static Optional<String> url(String address) {
        // Browsers skip control characters when they look for the scheme.
        String visible = address.replaceAll("[\\p{Cntrl}\\s]+", "");
        var scheme = SCHEME.matcher(visible);
        boolean harmless = !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return harmless && !address.isBlank() ? Optional.of(address.strip()) : Optional.empty();
    }

    /** The harmless declarations of a style. */
    static String style(String style) {
        StringBuilder kept = new StringBuilder();
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip();
            boolean harmless = VALUE.matcher(value).matches()
                    && !value.toLowerCase(Locale.ROOT).contains("url");
            if (PROPERTIES.contains(property) && harmless) {
                kept.append(property).append(": ").append(value).append("; ");
            }
        }
        return kept.toString().strip();
    }

    /** A colour for a style; empty text for anything else. */
    static String colour(String value) {
        return value.matches("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}|rgba?\\([\\d\\s.,%]+\\)") ? value : "";
    }

    /** The class of what stands on this background, so that its words can be read in the light and in the dark theme. */
    static String onBackground(String colour) {
        String hex =
                colour.startsWith("#") && colour.length() < 7 ? colour.replaceAll("([0-9a-fA-F])", "$1$1") : colour;
        if (!hex.matches("#[0-9a-fA-F]{6,8}")) {
            return "on-light";
        }
        int rgb = Integer.parseInt(hex.substring(1, 7), 16);
        double brightness = 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        return brightness < 128 ? "on-dark" : "on-light";
    }

    /** A length in pixels; empty when it is not a number. */
    static Optional<String> pixels(String value) {
        String number = value.replaceFirst("(?:\\.\\d+)?(?:px)?$", "");
        return number.matches("\\d{1,5}") ? Optional.of(number) : Optional.empty();
    }
}
