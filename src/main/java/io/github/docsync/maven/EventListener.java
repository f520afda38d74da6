package io.github.docsync.maven;

import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Outcome;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.RunEvents;

/** Tells machines of a run while it goes on. */
final class EventListener implements ApplyListener {
    private final JsonAnswer answer;
    private volatile String site = "";

    EventListener(JsonAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void started(Plan plan) {
        site = plan.base().site();
        answer.event(RunEvents.planned(plan));
    }

    @Override
    public void began(Action action) {
        answer.event(RunEvents.began(action, site));
    }

    @Override
    public void ended(Outcome outcome) {
        answer.event(RunEvents.ended(outcome, site));
    }
}
