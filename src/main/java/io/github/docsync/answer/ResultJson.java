package io.github.docsync.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.PlanResult;
import io.github.docsync.Pulled;
import io.github.docsync.SpaceImport;
import io.github.docsync.SyncResult;
import io.github.docsync.ValidationResult;
import io.github.docsync.plan.Plan;
import io.github.docsync.pull.PullResult;
import io.github.docsync.report.CostJson;
import io.github.docsync.report.DiagnosticJson;
import io.github.docsync.report.ImportJson;
import io.github.docsync.report.PageAddress;
import io.github.docsync.report.PlanJson;
import io.github.docsync.report.PullJson;
import java.util.Map;

/** What the facade answered with, as the keys of a document or of the last event; without {@code format}, {@code reason} and {@code exitCode}. */
public final class ResultJson {
    private ResultJson() {}

    public static ObjectNode of(ValidationResult validation) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("valid", validation.isValid())
                .put("pages", validation.pages());
        ArrayNode folders = document.putArray("dialects");
        validation.dialects().forEach(found -> {
            ArrayNode names =
                    folders.addObject().put("folder", found.folder().value()).putArray("dialects");
            found.names().forEach(name -> names.add(name.written()));
        });
        document.set("diagnostics", DiagnosticJson.of(validation.diagnostics()));
        return document;
    }

    /**
     * The plan, or where mistakes stopped it, the mistakes alone.
     *
     * @param diffs what would change in each page's text, by its file; empty where nobody asked
     */
    public static ObjectNode of(PlanResult planned, Map<String, String> diffs) {
        Plan plan = planned.plan();
        ObjectNode document = plan == null ? JsonNodeFactory.instance.objectNode() : PlanJson.of(plan);
        document.set("diagnostics", DiagnosticJson.of(planned.diagnostics()));
        if (!diffs.isEmpty()) {
            ArrayNode array = document.putArray("diffs");
            diffs.forEach((path, unified) -> array.addObject().put("path", path).put("unified", unified));
        }
        document.set("cost", CostJson.of(planned.cost()));
        return document;
    }

    /** What the last event of a run tells. */
    public static ObjectNode of(SyncResult synced) {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        Plan plan = synced.planned().plan();
        keys.put("url", plan == null ? null : PageAddress.ofTop(plan, synced.result()));
        keys.set("diagnostics", DiagnosticJson.of(synced.planned().diagnostics()));
        keys.set("cost", CostJson.of(synced.cost()));
        return keys;
    }

    public static ObjectNode of(Pulled pulled) {
        PullResult result = pulled.result();
        ObjectNode document = result == null ? JsonNodeFactory.instance.objectNode() : PullJson.of(result);
        document.set("diagnostics", DiagnosticJson.of(pulled.diagnostics()));
        document.set("cost", CostJson.of(pulled.cost()));
        return document;
    }

    public static ObjectNode of(SpaceImport imported) {
        ObjectNode document = ImportJson.of(imported.result());
        document.set("cost", CostJson.of(imported.cost()));
        return document;
    }
}
