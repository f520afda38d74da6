package io.github.docsync.reverse;

import java.util.Map;

/**
 * How an author writes what can be written in several ways.
 *
 * @param bullet {@code -}, {@code *} or {@code +}
 * @param delimiter of ordered items, {@code .} or {@code )}
 * @param emphasis {@code *} or {@code _}
 * @param fence {@code `} or {@code ~}
 * @param breaking a backslash, or a space for the two that break a line
 * @param width the column at which paragraphs are wrapped; 0 for one line a paragraph
 * @param languages how languages of code are called behind a fence, by their names in Confluence; others by those
 */
public record Manners(
        char bullet,
        char delimiter,
        char emphasis,
        char fence,
        char breaking,
        int width,
        Map<String, String> languages) {
    /** What most of GitHub writes: {@code - item}, {@code 1. item}, {@code *emphasis*}, three backticks, no wrapping. */
    public static final Manners DEFAULT = new Manners('-', '.', '*', '`', '\\', 0, Map.of());

    public Manners {
        languages = Map.copyOf(languages);
        check(bullet, "-*+");
        check(delimiter, ".)");
        check(emphasis, "*_");
        check(fence, "`~");
        check(breaking, "\\ ");
    }

    private static void check(char character, String allowed) {
        if (allowed.indexOf(character) < 0) {
            throw new IllegalArgumentException("'" + character + "' is none of " + allowed);
        }
    }

    public Manners withBullet(char newBullet) {
        return new Manners(newBullet, delimiter, emphasis, fence, breaking, width, languages);
    }

    public Manners withDelimiter(char newDelimiter) {
        return new Manners(bullet, newDelimiter, emphasis, fence, breaking, width, languages);
    }

    public Manners withEmphasis(char newEmphasis) {
        return new Manners(bullet, delimiter, newEmphasis, fence, breaking, width, languages);
    }

    public Manners withFence(char newFence) {
        return new Manners(bullet, delimiter, emphasis, newFence, breaking, width, languages);
    }

    public Manners withBreaking(char newBreaking) {
        return new Manners(bullet, delimiter, emphasis, fence, newBreaking, width, languages);
    }

    public Manners withWidth(int newWidth) {
        return new Manners(bullet, delimiter, emphasis, fence, breaking, newWidth, languages);
    }

    public Manners withLanguages(Map<String, String> newLanguages) {
        return new Manners(bullet, delimiter, emphasis, fence, breaking, width, newLanguages);
    }

    /** The bullet of a list that stands right behind another one, which would join it otherwise. */
    Manners ofNextList() {
        return new Manners(
                bullet == '-' ? '*' : '-', delimiter == '.' ? ')' : '.', emphasis, fence, breaking, width, languages);
    }
}
