package io.github.docsync.report;

/**
 * How a report for people looks.
 *
 * @param colour whether to use ANSI colours
 * @param everything whether to name also the pages that need nothing
 */
public record Style(boolean colour, boolean everything) {
    /** No colours, and only what matters: for files and logs. */
    public static final Style PLAIN = new Style(false, false);

    /** The colours in use, by their ANSI code. */
    enum Colour {
        RED(31),
        GREEN(32),
        YELLOW(33),
        CYAN(36),
        GREY(90),
        BOLD(1);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    String paint(Colour as, String text) {
        return colour ? "\u001B[" + as.code + "m" + text + "\u001B[0m" : text;
    }
}
