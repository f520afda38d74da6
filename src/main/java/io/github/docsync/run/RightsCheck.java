package io.github.docsync.run;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Plan;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.SpaceRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public static Plan checked(Plan plan, ActualTree actual, String homeSpace, Site site) {
        Map<String, Need> needs = new LinkedHashMap<>();
        for (Action action : plan.actions()) {
            action.write().filter(PageWrite::writesPage).ifPresent(write -> add(needs, write.content()));
        }
        plan.byKind()
                .removals()
                .forEach(remove ->
                        needs.merge(homeSpace, new Need(false, !remove.archive(), remove.archive()), Need::and));
        List<Finding> findings = new ArrayList<>(plan.findings());
        needs.forEach((space, need) -> missing(actual.spaces().get(space), need, site)
                .forEach(right -> findings.add(Finding.ofRun(
                        Finding.Kind.MISSING_RIGHT, Observation.Detail.RIGHT_NOT_GRANTED, right.text(), space))));
        return new Plan(plan.base(), plan.actions(), plan.placements(), findings, plan.diagnostics());
    }

    private static void add(Map<String, Need> needs, PageContent content) {
        needs.merge(content.space(), new Need(!content.attachments().isEmpty(), false, false), Need::and);
    }

    private static Set<SpaceRight> missing(RemoteSpace space, Need need, Site site) {
        Set<SpaceRight> missing = SpaceRight.needed(need.attachments(), need.trash(), need.archive());
        try {
            missing.removeAll(site.spaces().rights(space.id()));
        } catch (SiteFailure e) {
            // It cannot be told, which need not mean anything; sync will see.
            return Set.of();
        }
        return missing;
    }
}
