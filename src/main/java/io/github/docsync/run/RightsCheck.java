package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PublishingRights;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.Operation;
import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Plan;
import io.github.docsync.site.RemoteSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the caller may do what a plan wants, asked before {@code sync} runs into it: one request for each space that it writes to. */
public final class RightsCheck {
    private RightsCheck() {}

    /** What publishing a space needs. */
    private record Need(boolean attachments, boolean trash, boolean archive) {
        Need and(Need other) {
            return new Need(attachments || other.attachments, trash || other.trash, archive || other.archive);
        }
    }

    /** The plan with a finding for each right that is missing. */
    public static Plan checked(Plan plan, ActualTree actual, String homeSpace, ConfluenceClient client) {
        Map<String, Need> needs = new LinkedHashMap<>();
        for (Action action : plan.actions()) {
            action.write().filter(PageWrite::writesPage).ifPresent(write -> add(needs, write.content()));
        }
        plan.byKind()
                .removals()
                .forEach(remove ->
                        needs.merge(homeSpace, new Need(false, !remove.archive(), remove.archive()), Need::and));
        List<Finding> findings = new ArrayList<>(plan.findings());
        needs.forEach((space, need) -> missing(actual.spaces().get(space), need, client)
                .forEach(right -> findings.add(new Finding(
                        Finding.Kind.MISSING_RIGHT,
                        null,
                        null,
                        "the " + PublishingRights.name(right) + " is not granted in " + space,
                        "ask an administrator of the space for it; 'docsync doctor' checks everything"))));
        return new Plan(plan.base(), plan.actions(), plan.placements(), findings, plan.diagnostics());
    }

    private static void add(Map<String, Need> needs, PageContent content) {
        needs.merge(content.space(), new Need(!content.attachments().isEmpty(), false, false), Need::and);
    }

    private static List<Operation> missing(RemoteSpace space, Need need, ConfluenceClient client) {
        List<Operation> granted;
        try {
            granted = client.spaces().operations(space.id());
        } catch (ConfluenceException e) {
            // It cannot be told, which need not mean anything; sync will see.
            return List.of();
        }
        return PublishingRights.needed(need.attachments(), need.trash(), need.archive()).stream()
                .filter(right -> !granted.contains(right))
                .toList();
    }
}
