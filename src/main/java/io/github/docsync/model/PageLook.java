package io.github.docsync.model;

import java.util.List;

/** The content properties that say what a page looks like: its width, emoji and cover. Author and reader alike set them. */
public final class PageLook {
    /** The beginnings of Confluence's own keys. */
    private static final List<String> KEYS = List.of("content-appearance-", "emoji-title-", "cover-picture-id-");

    private PageLook() {}

    /** Whether a content property is one of these. */
    public static boolean isKey(String key) {
        return KEYS.stream().anyMatch(key::startsWith);
    }
}
