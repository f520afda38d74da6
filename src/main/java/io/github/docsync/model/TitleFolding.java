package io.github.docsync.model;

import java.util.Locale;

/** How Confluence tells titles apart: trimmed, and without regard to case. */
public final class TitleFolding {
    private TitleFolding() {}

    /** Two titles are one title to Confluence exactly when these are equal. */
    public static String fold(String title) {
        return title.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
