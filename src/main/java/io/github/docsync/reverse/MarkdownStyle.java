package io.github.docsync.reverse;

import java.util.Map;

/**
 * How an author writes what can be written in several ways.
 *
 * @param bullet {@code -}, {@code *} or {@code +}
 * @param delimiter of ordered items, {@code .} or {@code )}
 * @param emphasis {@code *} or {@code _}
 * @param strong {@code *} or {@code _}, which stands there twice
 * @param fence {@code `} or {@code ~}
 * @param gap whether a space stands between a fence and the language
 * @param breaking a backslash, or a space for the two that break a line
 * @param width the column at which paragraphs are wrapped; 0 for one line a paragraph
 * @param languages how languages of code are called behind a fence, by their names in Confluence; others by those
 * @param dotted whether paths to files begin with {@code ./} where they do not lead out of the folder
 * @param callouts how panels are written
 * @param labels the labels of addresses that the file defines, by address
 */
public record MarkdownStyle(
        char bullet,
        char delimiter,
        char emphasis,
        char strong,
        char fence,
        boolean gap,
        char breaking,
        int width,
        Map<String, String> languages,
        boolean dotted,
        PanelForm callouts,
        Map<String, String> labels) {
    /** What most of GitHub writes: {@code - item}, {@code 1. item}, {@code *emphasis*}, three backticks, no wrapping. */
    public static final MarkdownStyle DEFAULT =
            new MarkdownStyle('-', '.', '*', '*', '`', false, '\\', 0, Map.of(), false, PanelForm.ALERTS, Map.of());

    public MarkdownStyle {
        languages = Map.copyOf(languages);
        labels = Map.copyOf(labels);
        check(bullet, "-*+");
        check(delimiter, ".)");
        check(emphasis, "*_");
        check(strong, "*_");
        check(fence, "`~");
        check(breaking, "\\ ");
    }

    private static void check(char character, String allowed) {
        if (allowed.indexOf(character) < 0) {
            throw new IllegalArgumentException("'" + character + "' is not one of " + allowed);
        }
    }

    /** Starts with what most of GitHub writes. */
    public static Builder builder() {
        return DEFAULT.toBuilder();
    }

    /** Starts with this one. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The same with other marks of lists. */
    public MarkdownStyle withListMarks(char newBullet, char newDelimiter) {
        return toBuilder().bullet(newBullet).delimiter(newDelimiter).build();
    }

    /** The marks of a list that stands right behind another one, which would join it otherwise. */
    MarkdownStyle ofNextList() {
        return withListMarks(bullet == '-' ? '*' : '-', delimiter == '.' ? ')' : '.');
    }

    /** Gathers a style; what is not said stays as it was. */
    public static final class Builder {
        private char bullet;
        private char delimiter;
        private char emphasis;
        private char strong;
        private char fence;
        private boolean gap;
        private char breaking;
        private int width;
        private Map<String, String> languages;
        private boolean dotted;
        private PanelForm callouts;
        private Map<String, String> labels;

        private Builder(MarkdownStyle start) {
            this.bullet = start.bullet;
            this.delimiter = start.delimiter;
            this.emphasis = start.emphasis;
            this.strong = start.strong;
            this.fence = start.fence;
            this.gap = start.gap;
            this.breaking = start.breaking;
            this.width = start.width;
            this.languages = start.languages;
            this.dotted = start.dotted;
            this.callouts = start.callouts;
            this.labels = start.labels;
        }

        public Builder bullet(char mark) {
            this.bullet = mark;
            return this;
        }

        public Builder delimiter(char mark) {
            this.delimiter = mark;
            return this;
        }

        public Builder emphasis(char mark) {
            this.emphasis = mark;
            return this;
        }

        public Builder strong(char mark) {
            this.strong = mark;
            return this;
        }

        public Builder fence(char mark) {
            this.fence = mark;
            return this;
        }

        public Builder gap(boolean whether) {
            this.gap = whether;
            return this;
        }

        public Builder breaking(char mark) {
            this.breaking = mark;
            return this;
        }

        public Builder width(int column) {
            this.width = column;
            return this;
        }

        public Builder languages(Map<String, String> names) {
            this.languages = names;
            return this;
        }

        public Builder dotted(boolean whether) {
            this.dotted = whether;
            return this;
        }

        public Builder callouts(PanelForm form) {
            this.callouts = form;
            return this;
        }

        public Builder labels(Map<String, String> byAddress) {
            this.labels = byAddress;
            return this;
        }

        /** @throws IllegalArgumentException if a mark is not one of those that Markdown has for it */
        public MarkdownStyle build() {
            return new MarkdownStyle(
                    bullet, delimiter, emphasis, strong, fence, gap, breaking, width, languages, dotted, callouts,
                    labels);
        }
    }
}
