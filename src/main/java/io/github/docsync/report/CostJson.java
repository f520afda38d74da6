package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.run.Cost;

/** What a run cost, as JSON. */
public final class CostJson {
    private CostJson() {}

    public static ObjectNode of(Cost cost) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requests", cost.requests())
                .put("writes", cost.writes())
                .put("points", cost.points())
                .put("retries", cost.retries())
                .put("milliseconds", cost.elapsed().toMillis());
    }
}
