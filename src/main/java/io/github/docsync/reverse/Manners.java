package io.github.docsync.reverse;

/**
 * How an author writes what can be written in several ways.
 *
 * @param bullet {@code -}, {@code *} or {@code +}
 * @param delimiter of ordered items, {@code .} or {@code )}
 * @param emphasis {@code *} or {@code _}
 * @param fence {@code `} or {@code ~}
 * @param width the column at which paragraphs are wrapped; 0 for one line a paragraph
 */
public record Manners(char bullet, char delimiter, char emphasis, char fence, int width) {
    /** What most of GitHub writes: {@code - item}, {@code 1. item}, {@code *emphasis*}, three backticks, no wrapping. */
    public static final Manners DEFAULT = new Manners('-', '.', '*', '`', 0);

    public Manners {
        check(bullet, "-*+");
        check(delimiter, ".)");
        check(emphasis, "*_");
        check(fence, "`~");
    }

    private static void check(char character, String allowed) {
        if (allowed.indexOf(character) < 0) {
            throw new IllegalArgumentException("'" + character + "' is none of " + allowed);
        }
    }

    public Manners withBullet(char newBullet) {
        return new Manners(newBullet, delimiter, emphasis, fence, width);
    }

    public Manners withDelimiter(char newDelimiter) {
        return new Manners(bullet, newDelimiter, emphasis, fence, width);
    }

    public Manners withEmphasis(char newEmphasis) {
        return new Manners(bullet, delimiter, newEmphasis, fence, width);
    }

    public Manners withFence(char newFence) {
        return new Manners(bullet, delimiter, emphasis, newFence, width);
    }

    public Manners withWidth(int newWidth) {
        return new Manners(bullet, delimiter, emphasis, fence, newWidth);
    }

    /** The bullet of a list that stands right behind another one, which would join it otherwise. */
    Manners ofNextList() {
        return new Manners(bullet == '-' ? '*' : '-', delimiter == '.' ? ')' : '.', emphasis, fence, width);
    }
}
