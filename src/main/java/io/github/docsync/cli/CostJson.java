package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.Cost;

/** What a run cost, as JSON. */
final class CostJson {
    private CostJson() {}

    static ObjectNode of(Cost cost) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requests", cost.requests())
                .put("writes", cost.writes())
                .put("points", cost.points())
                .put("retries", cost.retries())
                .put("milliseconds", cost.elapsed().toMillis());
    }
}
