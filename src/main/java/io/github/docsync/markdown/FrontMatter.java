package io.github.docsync.markdown;

import io.github.docsync.manifest.Width;
import io.github.docsync.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself in the YAML between two lines of {@code ---} at its top, or in the TOML between two of {@code +++}. Unknown keys are left alone.
 *
 * @param title the page's title
 * @param labels from a list, or from text separated by commas
 * @param parent a file (relative to this one) or a page id, as written
 * @param order the page's place among its siblings, ascending
 * @param width how wide the page is shown
 * @param emoji the page's emoji, as a character or as {@code :name:}
 * @param cover the page's cover picture, as written
 * @param type page or blog post
 * @param properties content properties: text, numbers, booleans, lists and maps with text keys, in the file's order
 * @param id the existing page that the file is to be, decimal digits; null for none
 * @param published false where {@code docsync: false} leaves the file out
 * @param other the keys that docsync does not know, with values as in {@code properties}
 * @param locations where the value of each top-level key stands, and of each property as {@code properties.KEY}
 */
public record FrontMatter(
        @Nullable String title,
        List<String> labels,
        @Nullable String parent,
        @Nullable Integer order,
        @Nullable Width width,
        @Nullable String emoji,
        @Nullable String cover,
        ContentType type,
        Map<String, Object> properties,
        @Nullable String id,
        boolean published,
        Map<String, Object> other,
        Map<String, SourceLocation> locations) {
    public FrontMatter {
        labels = List.copyOf(labels);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
        locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
    }

    /** What a file without front matter has. */
    public static FrontMatter none() {
        return new FrontMatter(
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                ContentType.PAGE,
                Map.of(),
                null,
                true,
                Map.of(),
                Map.of());
    }

    /** Where the value of a top-level key or of {@code properties.KEY} stands; empty if the key is not there. */
    public Optional<SourceLocation> location(String key) {
        return Optional.ofNullable(locations.get(key));
    }
}
