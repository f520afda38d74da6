package io.github.docsync.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every page of the manifest.
 *
 * @param labels labels in lower case that every page gets
 * @param width the pages' width; null to leave what Confluence has
 * @param titlePrefix text before every title, spaces included
 * @param titleSuffix text after every title, spaces included
 * @param banner whether a page says that it is generated, and from which file; default true
 */
public record Defaults(
        List<String> labels, @Nullable Width width, String titlePrefix, String titleSuffix, boolean banner) {
    /** What holds where the manifest has no {@code defaults}. */
    public static final Defaults NONE = new Defaults(List.of(), null, "", "", true);

    public Defaults {
        labels = List.copyOf(labels);
    }
}
