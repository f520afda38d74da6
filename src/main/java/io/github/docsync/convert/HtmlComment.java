package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that means something: {@code <!-- macro:name key="value" -->} opens a macro, {@code <!-- /macro:name -->} closes
 * one that has a body, {@code <!-- ac:name -->} opens one that is taken as it is, {@code <!-- toc -->} with its relatives stands for a
 * table of contents, {@code <!-- storage: … -->} is storage format that nobody sees, and {@code <!-- storage:name … -->} opens an element
 * of it.
 *
 * @param name the macro's name, with {@link #VERBATIM} before one that is taken as it is; {@link #STORAGE} for storage format, which is
 *     then the attribute of that name, and that with a name behind it for an element
 * @param closing whether it closes a macro
 */
record HtmlComment(String name, Attributes attributes, boolean closing) {
    /** What stands before the name of a macro that is taken as it is, wherever it stands. */
    static final String VERBATIM = "ac:";

    /** In place of a name; no macro can have it. */
    static final String STORAGE = "storage:";

    private static final Pattern MACRO = Pattern.compile(
            "\\s*(?<slash>/?)(?:(?:macro|confluence):(?<name>[A-Za-z][A-Za-z0-9_-]{0,80})"
                    + "|(?<verbatim>ac:[A-Za-z0-9][A-Za-z0-9_.-]{0,80}|storage:[A-Za-z][A-Za-z0-9:_.-]{0,80}))(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern CONTENTS =
            Pattern.compile("\\s*(?:toc|start doctoc\\b.*|toc start)\\s*", Pattern.DOTALL);
    private static final Pattern CONTENTS_END =
            Pattern.compile("\\s*(?:/toc|tocstop|toc stop|end doctoc\\b.*|toc end)\\s*", Pattern.DOTALL);

    /** @param comment with its delimiters; empty if it says nothing to us */
    static Optional<HtmlComment> read(String comment) {
        if (!comment.startsWith("<!--") || !comment.endsWith("-->") || comment.length() < 7) {
            return Optional.empty();
        }
        String inside = comment.substring(4, comment.length() - 3);
        String lower = inside.toLowerCase(Locale.ROOT);
        if (CONTENTS.matcher(lower).matches()) {
            return Optional.of(new HtmlComment("toc", Attributes.none(), false));
        }
        if (CONTENTS_END.matcher(lower).matches()) {
            return Optional.of(new HtmlComment("toc", Attributes.none(), true));
        }
        String stripped = inside.strip();
        if (stripped.matches("(?s)storage:\\s.*|storage:<.*")) {
            String storage = stripped.substring(STORAGE.length()).strip();
            return Optional.of(
                    new HtmlComment(STORAGE, new Attributes(null, List.of(), Map.of(STORAGE, storage)), false));
        }
        Matcher matcher = MACRO.matcher(inside);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group("rest").strip();
        Attributes attributes = Attributes.parse(rest, true).orElse(Attributes.none());
        String verbatim = matcher.group("verbatim");
        return Optional.of(new HtmlComment(
                verbatim == null ? matcher.group("name") : verbatim,
                attributes,
                !matcher.group("slash").isEmpty()));
    }
}
