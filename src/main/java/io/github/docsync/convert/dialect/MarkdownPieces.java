package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.syntax.GeneratedFence;

/** Writes pieces of Markdown that stand for what a generator has a syntax of its own for. */
final class MarkdownPieces {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String TITLE = "[]{}=<>\\";

    private MarkdownPieces() {}

    /** Text that reads as it stands, on one line. */
    static String text(String plain) {
        return escape(plain, PUNCTUATION);
    }

    /** A title on one line, in which emphasis and code keep their meaning. */
    static String title(String markdown) {
        return escape(markdown.strip(), TITLE);
    }

    private static String escape(String plain, String special) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character == '\n') {
                escaped.append(' ');
            } else {
                if (special.indexOf(character) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /**
     * A link.
     *
     * @param text inline Markdown
     */
    static String link(String text, String destination) {
        return "[" + text + "](" + destination(destination) + ")";
    }

    /** An address as it stands in a link's parentheses. */
    static String destination(String address) {
        StringBuilder escaped = new StringBuilder("<");
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character == '<' || character == '>' || character == '\\') {
                escaped.append('\\');
            }
            escaped.append(character == '\n' ? ' ' : character);
        }
        return escaped.append('>').toString();
    }

    /** A picture; values may be empty. */
    static String picture(String source, String alternative, String title, String width, String caption) {
        StringBuilder picture =
                new StringBuilder("![").append(text(alternative)).append("](").append(destination(source));
        if (!title.isBlank()) {
            picture.append(" \"")
                    .append(title.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' '))
                    .append('"');
        }
        picture.append(')');
        StringBuilder attributes = new StringBuilder();
        attribute(attributes, "width", width);
        caption(attributes, caption);
        return attributes.length() == 0
                ? picture.toString()
                : picture.append('{').append(attributes).append('}').toString();
    }

    /** The attribute of a picture that holds its caption; empty where there is none, or where it is too long for one. */
    static String caption(String caption) {
        StringBuilder attributes = new StringBuilder();
        caption(attributes, caption);
        return attributes.toString();
    }

    /** A caption is text alone. */
    private static void caption(StringBuilder attributes, String caption) {
        attribute(
                attributes,
                "caption",
                caption.replaceAll("[*`]", "").replaceAll("\\[([^\\]]{1,200})\\]\\([^)]{0,400}\\)", "$1"));
    }

    private static void attribute(StringBuilder attributes, String name, String value) {
        String clean = value.replace('\n', ' ').strip();
        if (!clean.isEmpty() && clean.length() < 700) {
            attributes
                    .append(attributes.length() == 0 ? "" : " ")
                    .append(name)
                    .append("=\"")
                    .append(GeneratedFence.hidden(clean))
                    .append('"');
        }
    }

    /**
     * A block of code.
     *
     * @param info the language and attributes; may be empty
     */
    static String code(String info, String source) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < source.length(); i++) {
            run = source.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String body = source.endsWith("\n") || source.isEmpty() ? source : source + "\n";
        return fence + info.replace("`", "").replace('\n', ' ') + "\n" + body + fence;
    }

    /** A language and a title for {@link #code}. */
    static String info(String language, String title) {
        String clean = language.strip().replaceAll("[\\s{},`]+", "-");
        return title.isBlank()
                ? clean
                : clean + " title=\"" + title.strip().replace('"', '\'').replace('\n', ' ') + "\"";
    }

    /**
     * The same with numbers of lines.
     *
     * @param first the number of the first line; empty where nothing is said
     */
    static String info(String language, String title, boolean numbered, String first) {
        return info(language, title) + (numbered ? " linenos" : "") + (first.isEmpty() ? "" : " start=" + first);
    }
}
