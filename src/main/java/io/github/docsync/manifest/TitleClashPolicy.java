package io.github.docsync.manifest;

/** What becomes of pages that want one title in one space, where Confluence allows it only once. */
public enum TitleClashPolicy {
    FAIL,
    /** Each gets its folder's title in brackets: {@code Overview (Install)}. */
    QUALIFY
}
