package io.github.docsync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What another publisher wrote into a Markdown file about its page.
 *
 * @param tool the publisher's name
 * @param pageId the page's id; null where the publisher does not note it
 * @param title the page's title; null where it is the file's own
 * @param space the key of the page's space; null where the file does not say
 * @param labels the page's labels
 */
record ForeignPage(
        String tool,
        @Nullable String pageId,
        @Nullable String title,
        @Nullable String space,
        List<String> labels) {
    // md2conf: <!-- confluence-page-id: 123 -->, or the same key in front matter with underscores.
    private static final Pattern MD2CONF_ID =
            Pattern.compile("(?m)^(?:<!--\\s*)?confluence[-_]page[-_]id:\\s*[\"']?(\\d+)[\"']?\\s*(?:-->)?\\s*$");
    private static final Pattern MD2CONF_SPACE = Pattern.compile(
            "(?m)^(?:<!--\\s*)?confluence[-_]space[-_]key:\\s*[\"']?([~\\w.-]+)[\"']?\\s*(?:-->)?\\s*$");
    // markdown-confluence: front matter with the prefix connie-.
    private static final Pattern CONNIE_ID = Pattern.compile("(?m)^connie-page-id:\\s*[\"']?(\\d+)[\"']?\\s*$");
    private static final Pattern CONNIE_TITLE = Pattern.compile("(?m)^connie-title:\\s*(.+?)\\s*$");
    // mark: comments at the head of the file.
    private static final Pattern MARK = Pattern.compile("(?mi)^<!--\\s*(Space|Title|Label):\\s*(.+?)\\s*-->\\s*$");

    /** Reads what a file says; null where it says nothing. */
    static @Nullable ForeignPage in(String text) {
        String id = first(MD2CONF_ID, text);
        if (id != null) {
            return new ForeignPage("md2conf", id, null, first(MD2CONF_SPACE, text), List.of());
        }
        String connie = first(CONNIE_ID, text);
        if (connie != null) {
            String title = first(CONNIE_TITLE, text);
            return new ForeignPage("markdown-confluence", connie, title == null ? null : bare(title), null, List.of());
        }
        return mark(text);
    }

    private static @Nullable ForeignPage mark(String text) {
        String space = null;
        String title = null;
        List<String> labels = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "space" -> space = matcher.group(2);
                case "title" -> title = matcher.group(2);
                default -> labels.add(matcher.group(2));
            }
        }
        return space == null && title == null ? null : new ForeignPage("mark", null, title, space, labels);
    }

    /** Without the quotation marks around it. */
    private static String bare(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
