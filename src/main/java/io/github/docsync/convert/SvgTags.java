package io.github.docsync.convert;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Finds the tags in SVG drawings: left out, as the drawings are, of which only the text can be shown. */
final class SvgTags {
    private static final String OPENING = "<svg";
    private static final String CLOSING = "</svg";

    private SvgTags() {}

    /** The parts between the first tag of a drawing and its last; nothing where a drawing has no end. */
    static BitSet between(List<HtmlPart> parts) {
        BitSet between = new BitSet();
        int opened = -1;
        for (int i = 0; i < parts.size(); i++) {
            String html = parts.get(i).html() == null
                    ? ""
                    : String.valueOf(parts.get(i).html());
            String lower = html.length() < OPENING.length() ? "" : html.toLowerCase(Locale.ROOT);
            int opening = lower.lastIndexOf(OPENING);
            int closing = lower.lastIndexOf(CLOSING);
            if (closing >= 0 && opened >= 0) {
                between.set(opened + 1, i);
                opened = -1;
            }
            if (opening > closing) {
                opened = i;
            }
        }
        return between;
    }
}
