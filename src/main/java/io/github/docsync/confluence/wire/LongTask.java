package io.github.docsync.confluence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A job that Confluence runs in the background, such as archiving.
 *
 * @param percentageComplete 0 to 100
 * @param successful meaningful once finished
 */
public record LongTask(
        String id, boolean finished, int percentageComplete, boolean successful, List<JsonNode> messages) {
    /** Reads missing messages as none. */
    public LongTask {
        messages = Objects.requireNonNullElse(messages, List.of());
    }
}
