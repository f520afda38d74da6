package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the style of a block says. */
final class Styles {
    private static final Pattern ALIGNED = Pattern.compile("\\s*text-align:\\s*(center|right)\\s*;?\\s*");

    private static final Pattern INDENTED = Pattern.compile("\\s*margin-left:\\s*([0-9]{2,3})(?:\\.0)?px\\s*;?\\s*");

    private Styles() {}

    /** The tag that gives what it holds the element's alignment or indentation, where the element says nothing else. */
    static Optional<String> box(Element element) {
        Matcher indented = INDENTED.matcher(element.attribute("style").orElse(""));
        return element.attributes().size() == 1 && indented.matches()
                ? Optional.of("<div style=\"margin-left: " + indented.group(1) + ".0px\">")
                : alignment(element).map(side -> "<div align=\"" + side + "\">");
    }

    /** {@code center} or {@code right} where that is all that the element's attributes say. */
    static Optional<String> alignment(Element element) {
        Matcher matcher = ALIGNED.matcher(element.attribute("style").orElse(""));
        return element.attributes().size() == 1 && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
