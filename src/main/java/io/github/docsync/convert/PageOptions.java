package io.github.docsync.convert;

import org.jspecify.annotations.Nullable;

/**
 * How one page is to be converted.
 *
 * @param dropTitleHeading whether the first H1 became the page's title and is left out of the body
 * @param banner the line at the top; {@code null} for none
 * @param propertiesTable whether the front matter's {@code properties} are shown as a page-properties table
 * @param textWidth how wide the page shows its text, in pixels; wider pictures run over the margin in Atlassian's renderer
 */
public record PageOptions(
        boolean dropTitleHeading, @Nullable Banner banner, boolean propertiesTable, int textWidth) {
    /** The width of text on a page of Confluence's default layout, in pixels. */
    public static final int DEFAULT_TEXT_WIDTH = 760;

    /** On a page of full width. */
    public static final int FULL_TEXT_WIDTH = 1800;

    /** Keeps the first H1; no banner, no table, text of the default width. */
    public static PageOptions defaults() {
        return new PageOptions(false, null, false, DEFAULT_TEXT_WIDTH);
    }

    public PageOptions withDroppedTitleHeading(boolean drop) {
        return new PageOptions(drop, banner, propertiesTable, textWidth);
    }

    public PageOptions withBanner(@Nullable Banner newBanner) {
        return new PageOptions(dropTitleHeading, newBanner, propertiesTable, textWidth);
    }

    public PageOptions withPropertiesTable(boolean shown) {
        return new PageOptions(dropTitleHeading, banner, shown, textWidth);
    }

    public PageOptions withTextWidth(int pixels) {
        return new PageOptions(dropTitleHeading, banner, propertiesTable, pixels);
    }
}
