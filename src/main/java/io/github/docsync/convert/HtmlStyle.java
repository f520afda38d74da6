package io.github.docsync.convert;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The few styles of HTML that storage format can say. */
final class HtmlStyle {
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\\([0-9, ]{5,15}\\)|[a-z]{3,20}");

    /** As Confluence's editor indents: by thirty pixels, several times. */
    private static final Pattern INDENT = Pattern.compile("(?:30|60|90|1[258]0|210|240|270|300)\\.0px");

    private HtmlStyle() {}

    /** The value of a property of the element's style attribute; empty if it is not there. */
    static String property(Element element, String property) {
        for (String declaration : element.attr("style").split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).strip().equalsIgnoreCase(property)) {
                return declaration.substring(colon + 1).strip();
            }
        }
        return "";
    }

    /** Colours of text and of what is behind it; empty if there are none that can be trusted to be colours. */
    static Optional<String> colours(Element element) {
        Optional<String> text = colour(property(element, "color"));
        Optional<String> ground = colour(property(element, "background-color")).map(colour -> "background-" + colour);
        return ground.isPresent()
                ? Optional.of(ground.get() + text.map(colour -> " " + colour).orElse(""))
                : text;
    }

    /** A style that aligns or indents text like the element does; empty if it stands at the left, as everything does. */
    static String alignment(Element element) {
        String indent = property(element, "margin-left");
        if (INDENT.matcher(indent).matches()) {
            return "margin-left: " + indent + ";";
        }
        String align = element.attr("align").isEmpty() ? property(element, "text-align") : element.attr("align");
        return switch (align.strip().toLowerCase(Locale.ROOT)) {
            case "center" -> "text-align: center;";
            case "right", "end" -> "text-align: right;";
            default -> "";
        };
    }

    /** A style that gives text that colour; empty if it is none that can be trusted to be one. */
    static Optional<String> colour(String value) {
        String colour = value.strip().toLowerCase(Locale.ROOT);
        return COLOUR.matcher(colour).matches() ? Optional.of("color: " + colour + ";") : Optional.empty();
    }
}
