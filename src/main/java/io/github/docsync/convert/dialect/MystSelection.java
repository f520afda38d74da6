package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a file {@code literalinclude} takes: one object of Python, then those between two lines that have a text in them,
 * then those of certain numbers. Source: www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html, literalinclude.
 */
final class MystSelection {
    private static final Pattern NAME = Pattern.compile("[\\w]{1,100}(?:\\.[\\w]{1,100}){0,9}");

    private MystSelection() {}

    /** What the options of the directive choose; all where they choose nothing that is there. */
    static MappedText of(MappedText file, Tag directive) {
        MappedText text = directive
                .value(":pyobject")
                .filter(name -> NAME.matcher(name).matches())
                .flatMap(name -> object(file, name))
                .orElse(file);
        MappedText between = between(text, directive);
        return directive
                .value(":lines")
                .flatMap(IncludedPart::lines)
                .flatMap(part -> part.of(between))
                .orElse(between);
    }

    private static MappedText between(MappedText text, Tag directive) {
        Optional<String> at = directive.value(":start-at");
        Optional<String> first = at.or(() -> directive.value(":start-after"));
        int start = first.map(wanted -> line(text.text(), 0, wanted)).orElse(-1);
        int from = start < 0 ? 0 : at.isPresent() ? start : next(text.text(), start);
        Optional<String> to = directive.value(":end-at");
        Optional<String> last = to.or(() -> directive.value(":end-before"));
        // The line that it begins with is not the one that it ends with.
        int searched = start >= 0 && at.isPresent() ? next(text.text(), start) : from;
        int end = last.map(wanted -> line(text.text(), searched, wanted)).orElse(-1);
        return text.part(from, end < 0 ? text.text().length() : to.isPresent() ? next(text.text(), end) : end);
    }

    /** Where the first line begins that has a text in it. */
    private static int line(String text, int from, String wanted) {
        int found = text.indexOf(wanted, from);
        return found < 0 ? -1 : text.lastIndexOf('\n', found) + 1;
    }

    private static int next(String text, int line) {
        int newline = text.indexOf('\n', line);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** A class, a function or a method with what is indented below it. */
    private static Optional<MappedText> object(MappedText file, String path) {
        MappedText text = file;
        for (String name : path.split("\\.", -1)) {
            Matcher definition = Pattern.compile(
                            "^(?<indent>[ \\t]*)(?:async +)?(?:def|class) +" + name + "\\b", Pattern.MULTILINE)
                    .matcher(text.text());
            if (!definition.find()) {
                return Optional.empty();
            }
            String all = text.text();
            int indent = definition.group("indent").length();
            int start = definition.start();
            while (start > 0 && line(all, start - 1).strip().startsWith("@")) {
                start = all.lastIndexOf('\n', start - 2) + 1;
            }
            int end = next(all, definition.start());
            Predicate<String> below = line -> line.isBlank()
                    || line.length() - line.stripLeading().length() > indent
                    || line.strip().startsWith(")");
            while (end < all.length() && below.test(line(all, end))) {
                end = next(all, end);
            }
            text = text.part(
                    start, start + all.substring(start, end).stripTrailing().length());
        }
        return Optional.of(text);
    }

    /** The line that has an index. */
    private static String line(String text, int index) {
        int newline = text.indexOf('\n', index);
        return text.substring(text.lastIndexOf('\n', index - 1) + 1, newline < 0 ? text.length() : newline);
    }
}
