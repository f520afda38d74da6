package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the style of a block says. */
final class Styles {
    private static final Pattern ALIGNED = Pattern.compile("\\s*text-align:\\s*(center|right)\\s*;?\\s*");

    private Styles() {}

    /** {@code center} or {@code right} where that is all that the element's attributes say. */
    static Optional<String> alignment(Element element) {
        Matcher matcher = ALIGNED.matcher(element.attribute("style").orElse(""));
        return element.attributes().size() == 1 && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
