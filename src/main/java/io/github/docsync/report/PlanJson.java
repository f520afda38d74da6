package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        Map<DocPath, Set<String>> codes = codes(plan.findings());
        for (Action action : plan.actions()) {
            ObjectNode node = action(action, base.site());
            if (codes.containsKey(action.path())) {
                codes.get(action.path()).forEach(node.putArray("codes")::add);
            }
            actions.add(node);
        }
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

    /** The kinds of what was found about each page. */
    private static Map<DocPath, Set<String>> codes(List<Finding> findings) {
        Map<DocPath, Set<String>> codes = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.path() != null) {
                codes.computeIfAbsent(finding.path(), path -> new TreeSet<>()).add(EnumSpelling.of(finding.kind()));
            }
        }
        return codes;
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
        // A new page gets every part, which needs no list.
        action.write().filter(write -> !write.creates()).ifPresent(update -> {
            ArrayNode parts = node.putArray("parts");
            Stream.of(Part.values()).filter(update::changes).map(Part::word).forEach(parts::add);
        });
        ReasonText.of(action).forEach(node.putArray("reasons")::add);
        action.reasons().stream().map(Reason::code).forEach(node.putArray("reasonCodes")::add);
        return node;
    }

    static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("kind", EnumSpelling.of(finding.kind()))
                    .put("detail", finding.observation().code())
                    .put("effect", EnumSpelling.of(finding.kind().effect()))
                    .put("path", finding.path() == null ? null : finding.path().value())
                    .put("pageId", finding.pageId())
                    .put("problem", FindingText.problem(finding))
                    .put("remedy", FindingText.remedy(finding));
        }
        return array;
    }
}
