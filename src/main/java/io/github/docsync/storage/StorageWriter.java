package io.github.docsync.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The one place that emits and escapes storage format. Append-only: what is written stays, and what comes out is well-formed
 * XML whatever text goes in. Nothing is indented and no line is broken, since spaces can be significant.
 *
 * <p>Characters that XML 1.0 cannot hold are left out, a lone surrogate becomes U+FFFD, and line ends become {@code \n}.
 * Characters outside ASCII are written as themselves, never as named entities, because XML knows only five of those.
 *
 * <p>Not thread-safe.
 */
public final class StorageWriter {
    private static final Set<String> VOID_ELEMENTS = Set.of("br", "hr", "img", "col");
    private static final String CDATA_START = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final String SPLIT_CDATA_END = "]]" + CDATA_END + CDATA_START + ">";

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether the last thing written is a start tag that still lacks its {@code >}. */
    private boolean startTagPending;

    /**
     * Opens an element.
     *
     * @param element its name, with one of the prefixes {@code ac}, {@code ri}, {@code at} or none
     * @param attributes names and values in turn
     * @throws IllegalArgumentException for a name that storage format cannot have, an attribute given twice or without a value
     * @throws IllegalStateException inside an element that cannot have content, such as {@code br}
     */
    public StorageWriter open(String element, String... attributes) {
        return open(element, pairs(element, attributes));
    }

    /** As {@link #open(String, String...)}, with the attributes in the map's order. */
    public StorageWriter open(String element, Map<String, String> attributes) {
        startTag(element, attributes);
        open.push(element);
        return this;
    }

    /**
     * Closes the innermost element.
     *
     * @throws IllegalStateException if that is not the innermost open element
     */
    public StorageWriter close(String element) {
        if (!element.equals(open.peek())) {
            throw new IllegalStateException("cannot close <" + element + ">: " + innermost());
        }
        open.pop();
        if (startTagPending && (VOID_ELEMENTS.contains(element) || element.indexOf(':') > 0)) {
            out.append(" />");
        } else {
            endStartTag();
            out.append("</").append(element).append('>');
        }
        startTagPending = false;
        return this;
    }

    /** Writes an element without content; parameters and errors as for {@link #open(String, String...)}. */
    public StorageWriter empty(String element, String... attributes) {
        return empty(element, pairs(element, attributes));
    }

    /** As {@link #empty(String, String...)}, with the attributes in the map's order. */
    public StorageWriter empty(String element, Map<String, String> attributes) {
        startTag(element, attributes);
        out.append(" />");
        startTagPending = false;
        return this;
    }

    /** Writes character data, escaped. */
    public StorageWriter text(String text) {
        if (!text.isEmpty()) {
            beforeContent();
            escape(text, false);
        }
        return this;
    }

    /** Writes a CDATA section; a {@code ]]>} in the text is split over two sections, as it cannot stand in one. */
    public StorageWriter cdata(String text) {
        beforeContent();
        out.append(CDATA_START);
        int from = out.length();
        copyLegal(text);
        int end = out.indexOf(CDATA_END, from);
        if (end >= 0) {
            String unsplit = out.substring(end);
            out.setLength(end);
            out.append(unsplit.replace(CDATA_END, SPLIT_CDATA_END));
        }
        out.append(CDATA_END);
        return this;
    }

    /** Passes a parsed fragment through; errors as for {@link #open(String, String...)}. */
    public StorageWriter raw(StorageFragment fragment) {
        StorageWalk.walk(fragment.nodes(), new StorageWalk.Visitor() {
            @Override
            public void enter(StorageNode.Element element) {
                open(element.name(), element.attributes());
            }

            @Override
            public void leave(StorageNode.Element element) {
                close(element.name());
            }

            @Override
            public void text(StorageNode.Text text) {
                StorageWriter.this.text(text.text());
            }

            @Override
            public void cdata(StorageNode.Cdata cdata) {
                StorageWriter.this.cdata(cdata.text());
            }
        });
        return this;
    }

    /** How many elements are open. */
    public int depth() {
        return open.size();
    }

    /** Whether nothing has been written yet. */
    public boolean isEmpty() {
        return out.length() == 0;
    }

    /**
     * Everything written.
     *
     * @throws IllegalStateException if an element is still open, because half a body must never be sent
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the body is not complete: " + innermost());
        }
        return out.toString();
    }

    private String innermost() {
        return open.isEmpty() ? "no element is open" : "the innermost open element is <" + open.element() + ">";
    }

    private void startTag(String element, Map<String, String> attributes) {
        if (!XmlCharacters.isElementName(element)) {
            throw new IllegalArgumentException("storage format has no element named '" + element + "'");
        }
        for (String name : attributes.keySet()) {
            if (!XmlCharacters.isAttributeName(name)) {
                throw new IllegalArgumentException("storage format has no attribute named '" + name + "'");
            }
        }
        beforeContent();
        out.append('<').append(element);
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        });
        startTagPending = true;
    }

    private void beforeContent() {
        if (!open.isEmpty() && VOID_ELEMENTS.contains(open.element())) {
            throw new IllegalStateException("<" + open.element() + "> cannot have content");
        }
        endStartTag();
    }

    private void endStartTag() {
        if (startTagPending) {
            out.append('>');
            startTagPending = false;
        }
    }

    private void escape(String text, boolean attribute) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                // XML turns these into spaces when it reads an attribute, unless they are references.
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                case '\r' -> {
                    if (i + 1 == length || text.charAt(i + 1) != '\n') {
                        out.append(attribute ? "&#10;" : "\n");
                    }
                }
                default -> i = copyLegal(text, i);
            }
        }
    }

    private void copyLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\r') {
                i = copyLegal(text, i);
            } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                out.append('\n');
            }
        }
    }

    /** Appends the code point at the index, if XML can hold it; returns the index of its last character. */
    private int copyLegal(String text, int index) {
        char character = text.charAt(index);
        if (!Character.isSurrogate(character)) {
            if (XmlCharacters.isLegal(character)) {
                out.append(character);
            }
            return index;
        }
        int codePoint = text.codePointAt(index);
        if (Character.isSupplementaryCodePoint(codePoint)) {
            out.appendCodePoint(codePoint);
            return index + 1;
        }
        out.append('\uFFFD');
        return index;
    }

    private static Map<String, String> pairs(String element, String... attributes) {
        if (attributes.length == 0) {
            return Map.of();
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of <" + element + "> has no value");
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            if (byName.put(attributes[i], attributes[i + 1]) != null) {
                throw new IllegalArgumentException("<" + element + "> has " + attributes[i] + " twice");
            }
        }
        return byName;
    }
}
