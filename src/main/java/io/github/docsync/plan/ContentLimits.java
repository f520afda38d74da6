package io.github.docsync.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.desired.PageContent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What Confluence cannot take of one page, found before anything of that page is sent. */
final class ContentLimits {
    /** Confluence's limit for a content property (developer.atlassian.com, Confluence entity properties). */
    private static final int PROPERTY_BYTES = 32 * 1024;

    /** More do not fit what is remembered of a page, and Confluence refuses "too many" without saying how many that are. */
    private static final int LABELS = 1000;

    private ContentLimits() {}

    /** What exceeds a limit. */
    static Optional<Observation> of(PageContent content) {
        if (content.labels().size() > LABELS) {
            return Optional.of(Observation.of(
                    Observation.Detail.TOO_MANY_LABELS, content.labels().size(), LABELS));
        }
        for (Map.Entry<String, JsonNode> property : content.properties().entrySet()) {
            int size = property.getValue().toString().getBytes(StandardCharsets.UTF_8).length;
            if (size > PROPERTY_BYTES) {
                return Optional.of(
                        Observation.of(Observation.Detail.PROPERTY_TOO_LARGE, property.getKey(), (size + 1023) / 1024));
            }
        }
        return Optional.empty();
    }
}
