package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that means something: {@code <!-- macro:name key="value" -->} opens a macro, {@code <!-- /macro:name -->} closes
 * one that has a body, and {@code <!-- toc -->} with its relatives stands for a table of contents.
 *
 * @param name the macro's name
 * @param closing whether it closes a macro
 */
record HtmlComment(String name, Attributes attributes, boolean closing) {
    private static final Pattern MACRO = Pattern.compile(
            "\\s*(?<slash>/?)(?:macro|confluence):(?<name>[A-Za-z][A-Za-z0-9_-]{0,80})(?<rest>.*)", Pattern.DOTALL);
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
        Matcher matcher = MACRO.matcher(inside);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group("rest").strip();
        Attributes attributes = Attributes.parse(rest, true).orElse(Attributes.none());
        return Optional.of(new HtmlComment(
                matcher.group("name"), attributes, !matcher.group("slash").isEmpty()));
    }
}
