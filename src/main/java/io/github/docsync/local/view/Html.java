package io.github.docsync.local.view;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** Builds HTML; everything that goes in as text or attribute value is escaped here and nowhere else. */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as names and values in turn. */
    public Html open(String name, String... attributes) {
        tag(name, attributes);
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content, such as {@code img}. */
    public Html empty(String name, String... attributes) {
        tag(name, attributes);
        return this;
    }

    /** An element with text only. */
    public Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** What another builder has made. */
    public Html add(Html finished) {
        out.append(finished);
        return this;
    }

    /** What another builder has made, after something was marked in it. */
    public Html add(Element finished) {
        out.append(finished.outerHtml());
        return this;
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
