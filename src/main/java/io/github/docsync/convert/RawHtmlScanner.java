package io.github.docsync.convert;

import io.github.docsync.markdown.HtmlTags;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides raw HTML into comments and the rest, and takes the meaning from tags that are not HTML by escaping their {@code <},
 * so that the HTML parser shows them as text. Declarations, processing instructions and CDATA sections are left out: browsers take
 * them for comments.
 */
final class RawHtmlScanner {
    /** What a component says of itself, such as a tab. */
    private static final Pattern LABEL = Pattern.compile("(?<![\\w-])(?:label|title)=\"(?<text>[^\"<>]{1,300})\"");

    private static final String CDATA = "<![CDATA[";

    private final String raw;
    private final Set<String> customElements;
    /** Whether a {@code >} is known to be missing from here on, so that it is not searched again. */
    private boolean noMoreTagEnds;

    private RawHtmlScanner(String raw, Set<String> customElements) {
        this.raw = raw;
        this.customElements = customElements;
    }

    /**
     * @param customElements the names of those whose tags are left out
     * @param html receives pieces that can be given to an HTML parser
     * @param comments receives comments with their delimiters
     */
    static void scan(String raw, Set<String> customElements, Consumer<String> html, Consumer<String> comments) {
        new RawHtmlScanner(raw, customElements).scan(html, comments);
    }

    private void scan(Consumer<String> html, Consumer<String> comments) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < raw.length()) {
            char character = raw.charAt(i);
            if (character != '<') {
                text.append(character);
                i++;
            } else if (raw.startsWith("<!--", i)) {
                int after = after("-->", i + 4);
                html.accept(text.toString());
                text.setLength(0);
                comments.accept(raw.substring(i, after));
                i = after;
            } else if (raw.startsWith("<?", i)) {
                i = after("?>", i + 2);
            } else if (raw.startsWith(CDATA, i)) {
                i = after("]]>", i + CDATA.length());
            } else if (raw.startsWith("<!", i) && i + 2 < raw.length() && Character.isLetter(raw.charAt(i + 2))) {
                i = after(">", i + 2);
            } else {
                i = tag(i, text);
            }
        }
        html.accept(text.toString());
    }

    /** The index after the next such text; the end where there is none. */
    private int after(String closing, int from) {
        int end = raw.indexOf(closing, from);
        return end < 0 ? raw.length() : end + closing.length();
    }

    /** Appends what becomes of a {@code <}; returns the index after it, or after a tag that is left out. */
    private int tag(int at, StringBuilder text) {
        int start = raw.startsWith("</", at) ? at + 2 : at + 1;
        int end = start;
        while (end < raw.length() && end - start < 40 && isNameCharacter(raw.charAt(end))) {
            end++;
        }
        String name = raw.substring(start, end);
        boolean ended =
                end < raw.length() && (Character.isWhitespace(raw.charAt(end)) || ">/".indexOf(raw.charAt(end)) >= 0);
        boolean custom = customElements.contains(name);
        if (!ended || (!custom && !HtmlTags.isKnown(name))) {
            text.append("&lt;");
            return at + 1;
        }
        int close = (custom || HtmlTags.isTransparent(name)) && !noMoreTagEnds ? raw.indexOf('>', end) : 0;
        noMoreTagEnds |= close < 0;
        if (close > 0) {
            // A tag in a line of text stands alone here.
            boolean inLine = custom && at == 0 && close + 1 == raw.length();
            text.append(inLine ? "" : " ");
            if (custom && Character.isUpperCase(name.charAt(0))) {
                Matcher label = LABEL.matcher(raw.substring(end, close));
                text.append(label.find() ? "<p><strong>" + label.group("text") + "</strong></p>" : "");
            }
            return close + 1;
        }
        text.append(custom ? "&lt;" : "<");
        return at + 1;
    }

    private static boolean isNameCharacter(char character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || character == '-';
    }
}
