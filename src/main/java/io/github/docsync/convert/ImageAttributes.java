package io.github.docsync.convert;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.markdown.Attributes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author says about a picture.
 *
 * @param alternative for those who cannot see it; may be empty
 * @param title the tooltip; may be empty
 * @param attributes width, height, align, caption, border
 */
record ImageAttributes(String alternative, String title, Attributes attributes) {
    private static final Pattern PIXELS = Pattern.compile("([0-9]{1,5})(?:\\.[0-9]+)?(?:px)?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.[0-9]+)?%");
    private static final Set<String> LAYOUTS =
            Set.of("center", "align-start", "align-end", "wide", "full-width", "wrap-left", "wrap-right");

    /** In pixels; a percentage is one of the picture's own width, or of the text's where that is not known or larger. */
    Optional<Integer> width(Optional<ImageSize> size) {
        String value = attributes.value("width").orElse("").strip();
        Matcher percent = PERCENT.matcher(value);
        if (percent.matches()) {
            int whole = Math.min(
                    PageOptions.DEFAULT_TEXT_WIDTH, size.map(ImageSize::width).orElse(PageOptions.DEFAULT_TEXT_WIDTH));
            int width = whole * Math.min(100, Integer.parseInt(percent.group(1))) / 100;
            return width > 0 ? Optional.of(width) : Optional.empty();
        }
        return pixels(value);
    }

    Optional<Integer> height() {
        return pixels(attributes.value("height").orElse("").strip());
    }

    private static Optional<Integer> pixels(String value) {
        Matcher matcher = PIXELS.matcher(value);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) > 0
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }

    /** In lower case; may be empty. */
    String align() {
        return attributes.value("align").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** How the picture stands to the text, where the author says it in Confluence's words. */
    Optional<String> layout() {
        return attributes.value("layout").filter(LAYOUTS::contains);
    }

    Optional<String> caption() {
        return attributes.value("caption").filter(caption -> !caption.isBlank());
    }

    Optional<ImageBorder> border() {
        return attributes.value("border").flatMap(ImageBorder::parse);
    }
}
