package io.github.docsync.local.view;

import java.util.Locale;

/**
 * How the children macro sorts siblings: its parameter {@code sort}, which is {@code title}, {@code creation} or
 * {@code modified}, and {@code reverse}.
 */
public record ChildOrder(By by, boolean reverse) {
    /** What siblings are compared by. */
    public enum By {
        /** As they stand in the page tree. */
        TREE,
        TITLE,
        CREATION,
        MODIFIED
    }

    static ChildOrder of(String sort, String reverse) {
        By by = switch (sort.toLowerCase(Locale.ROOT)) {
            case "title" -> By.TITLE;
            case "creation" -> By.CREATION;
            case "modified" -> By.MODIFIED;
            default -> By.TREE;
        };
        return new ChildOrder(by, reverse.equals("true"));
    }
}
