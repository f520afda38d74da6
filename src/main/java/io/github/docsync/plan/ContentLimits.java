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

    /**
     * What exceeds a limit.
     *
     * @param what for a sentence that begins with the page's title
     */
    record Excess(String what, String remedy) {}

    static Optional<Excess> of(PageContent content) {
        if (content.labels().size() > LABELS) {
            return Optional.of(new Excess(
                    "has " + content.labels().size() + " labels, and at most " + LABELS + " can be published",
                    "remove labels from its front matter"));
        }
        for (Map.Entry<String, JsonNode> property : content.properties().entrySet()) {
            int size = property.getValue().toString().getBytes(StandardCharsets.UTF_8).length;
            if (size > PROPERTY_BYTES) {
                return Optional.of(new Excess(
                        "has the property '" + property.getKey() + "' of " + (size + 1023) / 1024
                                + " KB, and Confluence takes at most 32 KB",
                        "shorten it in the file's front matter"));
            }
        }
        return Optional.empty();
    }
}
