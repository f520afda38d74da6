package io.github.docsync.convert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line round a picture, as Confluence's editor draws it.
 *
 * @param size its width in pixels
 * @param colour as {@code #} and hexadecimal digits
 */
public record ImageBorder(String size, String colour) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<size>[1-9])(?:px)?(?:\\s+(?<colour>#[0-9A-Fa-f]{3,8}))?");

    /** The grey that the editor offers first. */
    private static final String GREY = "#091e4224";

    /** From {@code 1} or {@code 2 #ff5630}; grey where no colour is given. */
    static Optional<ImageBorder> parse(String text) {
        Matcher border = WRITTEN.matcher(text.strip());
        return border.matches()
                ? Optional.of(new ImageBorder(
                        border.group("size"),
                        Optional.ofNullable(border.group("colour")).orElse(GREY)))
                : Optional.empty();
    }

    /** As an author writes it in the attribute {@code border}. */
    public String written() {
        return colour.equals(GREY) ? size : size + " " + colour;
    }
}
