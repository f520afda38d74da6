package io.github.docsync.convert.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The size that an SVG file's outermost element states in pixels, or else its view box. */
final class SvgSize {
    private static final Pattern ELEMENT = Pattern.compile("<svg\\b[^>]{0,4000}>");
    private static final Pattern WIDTH =
            Pattern.compile("\\swidth\\s*=\\s*[\"']\\s*([0-9]{1,6})(?:\\.[0-9]*)?(?:px)?\\s*[\"']");
    private static final Pattern HEIGHT =
            Pattern.compile("\\sheight\\s*=\\s*[\"']\\s*([0-9]{1,6})(?:\\.[0-9]*)?(?:px)?\\s*[\"']");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\sviewBox\\s*=\\s*[\"']\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+([0-9]{1,6})(?:\\.[0-9]*)?[\\s,]+([0-9]{1,6})(?:\\.[0-9]*)?\\s*[\"']");

    private SvgSize() {}

    static @Nullable ImageSize read(String start) {
        Matcher element = ELEMENT.matcher(start);
        if (!element.find()) {
            return null;
        }
        Matcher width = WIDTH.matcher(element.group());
        Matcher height = HEIGHT.matcher(element.group());
        if (width.find() && height.find()) {
            return ImageSize.of(Integer.parseInt(width.group(1)), Integer.parseInt(height.group(1)));
        }
        Matcher box = VIEW_BOX.matcher(element.group());
        return box.find() ? ImageSize.of(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2))) : null;
    }
}
