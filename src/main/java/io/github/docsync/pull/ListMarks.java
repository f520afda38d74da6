package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.reverse.MarkdownStyle;
import org.jspecify.annotations.Nullable;

/** Gives lists next to each other different marks: with the same ones they would be one list. */
final class ListMarks {
    private static final String BULLETS = "-*+";
    private static final String DELIMITERS = ".)";

    private final MarkdownStyle style;
    private final String behind;
    private String above;

    private ListMarks(MarkdownStyle style, String above, String behind) {
        this.style = style;
        this.above = above;
        this.behind = behind;
    }

    /**
     * @param above the list that stands right above; null where none does
     * @param behind the list that follows; null where none does
     */
    static ListMarks between(
            SourceLines source, MarkdownStyle style, @Nullable SourceSpan above, @Nullable SourceSpan behind) {
        return new ListMarks(style, mark(source, above), mark(source, behind));
    }

    private static String mark(SourceLines source, @Nullable SourceSpan list) {
        if (list == null) {
            return "";
        }
        int at = list.start();
        while (Character.isDigit(source.after(at))) {
            at++;
        }
        return String.valueOf(source.after(at));
    }

    /** How the next list is written. */
    MarkdownStyle next() {
        MarkdownStyle chosen =
                style.withListMarks(choose(BULLETS, style.bullet()), choose(DELIMITERS, style.delimiter()));
        above = String.valueOf(chosen.bullet()) + chosen.delimiter();
        return chosen;
    }

    /** Something else than a list stands next. */
    MarkdownStyle none() {
        above = "";
        return style;
    }

    private char choose(String all, char usual) {
        String taken = above + behind;
        return taken.indexOf(usual) < 0
                ? usual
                : (char) all.chars()
                        .filter(mark -> taken.indexOf(mark) < 0)
                        .findFirst()
                        .orElse(usual);
    }
}
