package io.github.docsync.convert;

import org.jspecify.annotations.Nullable;

/**
 * How one page is to be converted.
 *
 * @param dropTitleHeading whether the first H1 became the page's title and is left out of the body
 * @param banner the line at the top; {@code null} for none
 * @param propertiesTable whether the front matter's {@code properties} are shown as a page-properties table
 */
public record PageOptions(
        boolean dropTitleHeading, @Nullable Banner banner, boolean propertiesTable) {
    /** Keeps the first H1; no banner, no table. */
    public static PageOptions defaults() {
        return new PageOptions(false, null, false);
    }

    public PageOptions withDroppedTitleHeading(boolean drop) {
        return new PageOptions(drop, banner, propertiesTable);
    }

    public PageOptions withBanner(@Nullable Banner newBanner) {
        return new PageOptions(dropTitleHeading, newBanner, propertiesTable);
    }

    public PageOptions withPropertiesTable(boolean shown) {
        return new PageOptions(dropTitleHeading, banner, shown);
    }
}
