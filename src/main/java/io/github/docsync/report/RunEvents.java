package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;

/** A run as JSON events, one object a line; the key {@code event} names the kind. Documented in {@code docs/json.md}. */
public final class RunEvents {
    private RunEvents() {}

    /** The whole plan, before the first write. */
    public static ObjectNode planned(Plan plan) {
        return event("plan").setAll(PlanJson.of(plan));
    }

    /** The first request for an action is about to be sent. */
    public static ObjectNode began(Action action, String site) {
        return event("began").setAll(PlanJson.action(action, site));
    }

    /** An action has an outcome: {@code done}, {@code failed}, {@code held} or {@code skipped}. */
    public static ObjectNode ended(Outcome outcome, String site) {
        ObjectNode event = event("ended");
        event.setAll(PlanJson.action(outcome.action(), site));
        if (outcome instanceof Outcome.Done done) {
            event.put("pageId", done.pageId())
                    .put("url", PageAddress.of(site, done.pageId()))
                    .put("outcome", "done")
                    .put("version", done.version());
        } else if (outcome instanceof Outcome.Failed failed) {
            event.put("outcome", "failed").put("problem", failed.problem()).put("remedy", failed.remedy());
        } else if (outcome instanceof Outcome.Held held) {
            event.put("outcome", "held").put("problem", held.problem()).put("remedy", held.remedy());
        } else if (outcome instanceof Outcome.Skipped skipped) {
            event.put("outcome", "skipped")
                    .put(
                            "because",
                            skipped.because() == null ? null : skipped.because().value());
        }
        return event;
    }

    /** The end of the run: how many outcomes of each kind, and what came to light meanwhile. */
    public static ObjectNode finished(Result result) {
        ObjectNode event = event("finished");
        event.put("done", count(result, Outcome.Done.class))
                .put("failed", count(result, Outcome.Failed.class))
                .put("held", count(result, Outcome.Held.class))
                .put("skipped", count(result, Outcome.Skipped.class))
                .put("cancelled", result.cancelled());
        event.set("findings", PlanJson.findings(result.findings()));
        return event;
    }

    /** An event of this kind, for the caller to fill. */
    public static ObjectNode event(String kind) {
        return JsonNodeFactory.instance.objectNode().put("event", kind);
    }

    private static int count(Result result, Class<? extends Outcome> kind) {
        return (int) result.outcomes().stream().filter(kind::isInstance).count();
    }
}
