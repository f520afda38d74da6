package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.UpdatePage;
import java.util.List;

/**
 * A plan as JSON for scripts: what would happen to which page and why, without the bodies. The shape is documented in
 * {@code docs/json.md} and only ever grows; a plan that can be applied later is another file.
 */
public final class PlanJson {
    private PlanJson() {}

    public static ObjectNode of(Plan plan) {
        Plan.Base base = plan.base();
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("manifest", base.manifest())
                .put("site", base.site())
                .put("ref", base.ref())
                .put("commit", base.commit())
                .put("uncommitted", base.uncommitted())
                .put("publishedCommit", base.publishedCommit())
                .put("partial", base.partial());
        document.put("url", PageAddress.ofTop(plan, null));
        document.set("summary", summary(plan));
        ArrayNode actions = document.putArray("actions");
        plan.actions().forEach(action -> actions.add(action(action, base.site())));
        ArrayNode placements = document.putArray("placements");
        for (Placement placement : plan.placements()) {
            placements
                    .addObject()
                    .put("path", placement.page().value())
                    .put("position", placement.after() ? "after" : "before")
                    .put("sibling", placement.sibling().value());
        }
        document.set("findings", findings(plan.findings()));
        document.set("diagnostics", DiagnosticJson.of(plan.diagnostics()));
        return document;
    }

    /** The number of pages by kind of change; every kind is always there. */
    static ObjectNode summary(Plan plan) {
        Counts counts = Counts.of(plan);
        return JsonNodeFactory.instance
                .objectNode()
                .put("create", counts.of(Change.CREATE))
                .put("update", counts.of(Change.UPDATE))
                .put("move", counts.of(Change.MOVE))
                .put("remove", counts.of(Change.REMOVE))
                .put("hold", counts.of(Change.HOLD))
                .put("orphan", counts.of(Change.ORPHAN))
                .put("unchanged", counts.of(Change.NONE))
                .put("reorder", counts.placements())
                .put("changes", plan.hasChanges())
                .put("refused", plan.isRefused());
    }

    /** @param site the address of Confluence */
    static ObjectNode action(Action action, String site) {
        Change change = Change.of(action);
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("action", change == Change.NONE ? "none" : EnumSpelling.of(change))
                .put("path", action.path().value())
                .put("title", action.title())
                .put("pageId", action.pageId())
                .put("url", PageAddress.of(site, action.pageId()));
        if (action instanceof UpdatePage update) {
            ArrayNode parts = node.putArray("parts");
            update.parts().stream().sorted().map(Part::word).forEach(parts::add);
        }
        ArrayNode reasons = node.putArray("reasons");
        action.reasons().forEach(reasons::add);
        return node;
    }

    static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("kind", EnumSpelling.of(finding.kind()))
                    .put("effect", EnumSpelling.of(finding.kind().effect()))
                    .put("path", finding.path() == null ? null : finding.path().value())
                    .put("pageId", finding.pageId())
                    .put("problem", finding.problem())
                    .put("remedy", finding.remedy());
        }
        return array;
    }
}
