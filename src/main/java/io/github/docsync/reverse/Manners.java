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
public record Manners(
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
    public static final Manners DEFAULT =
            new Manners('-', '.', '*', '*', '`', false, '\\', 0, Map.of(), false, PanelForm.ALERTS, Map.of());

    public Manners {
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
            throw new IllegalArgumentException("'" + character + "' is none of " + allowed);
        }
    }

    public Manners withBullet(char newBullet) {
        return new Manners(
                newBullet, delimiter, emphasis, strong, fence, gap, breaking, width, languages, dotted, callouts,
                labels);
    }

    public Manners withDelimiter(char newDelimiter) {
        return new Manners(
                bullet,
                newDelimiter,
                emphasis,
                strong,
                fence,
                gap,
                breaking,
                width,
                languages,
                dotted,
                callouts,
                labels);
    }

    public Manners withEmphasis(char newEmphasis) {
        return new Manners(
                bullet,
                delimiter,
                newEmphasis,
                strong,
                fence,
                gap,
                breaking,
                width,
                languages,
                dotted,
                callouts,
                labels);
    }

    public Manners withStrong(char newStrong) {
        return new Manners(
                bullet, delimiter, emphasis, newStrong, fence, gap, breaking, width, languages, dotted, callouts,
                labels);
    }

    public Manners withFence(char newFence) {
        return new Manners(
                bullet, delimiter, emphasis, strong, newFence, gap, breaking, width, languages, dotted, callouts,
                labels);
    }

    public Manners withGap(boolean newGap) {
        return new Manners(
                bullet, delimiter, emphasis, strong, fence, newGap, breaking, width, languages, dotted, callouts,
                labels);
    }

    public Manners withBreaking(char newBreaking) {
        return new Manners(
                bullet,
                delimiter,
                emphasis,
                strong,
                fence,
                gap,
                newBreaking,
                width,
                languages,
                dotted,
                callouts,
                labels);
    }

    public Manners withWidth(int newWidth) {
        return new Manners(
                bullet, delimiter, emphasis, strong, fence, gap, breaking, newWidth, languages, dotted, callouts,
                labels);
    }

    public Manners withLanguages(Map<String, String> newLanguages) {
        return new Manners(
                bullet,
                delimiter,
                emphasis,
                strong,
                fence,
                gap,
                breaking,
                width,
                newLanguages,
                dotted,
                callouts,
                labels);
    }

    public Manners withDotted(boolean newDotted) {
        return new Manners(
                bullet, delimiter, emphasis, strong, fence, gap, breaking, width, languages, newDotted, callouts,
                labels);
    }

    public Manners withCallouts(PanelForm newCallouts) {
        return new Manners(
                bullet,
                delimiter,
                emphasis,
                strong,
                fence,
                gap,
                breaking,
                width,
                languages,
                dotted,
                newCallouts,
                labels);
    }

    public Manners withLabels(Map<String, String> newLabels) {
        return new Manners(
                bullet, delimiter, emphasis, strong, fence, gap, breaking, width, languages, dotted, callouts,
                newLabels);
    }

    /** The bullet of a list that stands right behind another one, which would join it otherwise. */
    Manners ofNextList() {
        return withBullet(bullet == '-' ? '*' : '-').withDelimiter(delimiter == '.' ? ')' : '.');
    }
}
