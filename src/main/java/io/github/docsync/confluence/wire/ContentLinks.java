package io.github.docsync.confluence.wire;

import org.jspecify.annotations.Nullable;

/**
 * Links of a content object, relative to the site's {@code /wiki}. {@code base} is sent with single objects only.
 */
public record ContentLinks(
        @Nullable String webui,
        @Nullable String editui,
        @Nullable String tinyui,
        @Nullable String download,
        @Nullable String base) {}
