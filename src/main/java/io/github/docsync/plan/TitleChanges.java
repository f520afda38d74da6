package io.github.docsync.plan;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages that change their title to one that somebody else has and keeps: the title is held, the rest is published. */
final class TitleChanges {
    private final PlanInput input;

    TitleChanges(PlanInput input) {
        this.input = input;
    }

    void holdImpossible(Map<DocPath, Action> actions, List<Finding> findings) {
        boolean again = true;
        while (again) {
            again = false;
            Map<String, TitleKey> after = titlesAfter(actions);
            for (Action action : List.copyOf(actions.values())) {
                if (action instanceof UpdatePage update && isBlocked(update, after)) {
                    findings.add(finding(update));
                    actions.put(update.path(), withoutTitle(update));
                    again = true;
                }
            }
        }
    }

    /** The title that each existing page of ours has when all are written. */
    private Map<String, TitleKey> titlesAfter(Map<DocPath, Action> actions) {
        Map<String, TitleKey> after = new HashMap<>();
        for (Action action : actions.values()) {
            if (action instanceof UpdatePage update && update.parts().contains(Part.TITLE)) {
                after.put(update.pageId(), key(update));
            }
        }
        return after;
    }

    private TitleKey key(UpdatePage update) {
        return TitleKey.of(
                input.actual().spaces().get(update.content().space()).id(),
                update.content().title());
    }

    private boolean isBlocked(UpdatePage update, Map<String, TitleKey> after) {
        if (!update.parts().contains(Part.TITLE) || update.content().blogPost()) {
            return false;
        }
        TitleKey wanted = key(update);
        RemotePage holder = input.actual().titleHolders().get(wanted);
        if (holder == null || holder.id().equals(update.pageId())) {
            return false;
        }
        TitleKey holderAfter = after.get(holder.id());
        return holderAfter == null || holderAfter.equals(wanted);
    }

    private Finding finding(UpdatePage update) {
        RemotePage holder = input.actual().titleHolders().get(key(update));
        String id = holder == null ? "?" : holder.id();
        boolean ours = input.actual().remembered().stream()
                .anyMatch(row -> row.state().pageId().equals(id));
        return new Finding(
                ours ? Finding.Kind.CONFLICT : Finding.Kind.FOREIGN_PAGE,
                update.path(),
                update.pageId(),
                "'" + update.base().title() + "' wants the title '"
                        + update.content().title() + "', which page " + id
                        + (ours ? " keeps" : " has that this manifest does not manage"),
                "choose another title, or rename page " + id + " in Confluence");
    }

    private static Action withoutTitle(UpdatePage update) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(update.parts());
        parts.remove(Part.TITLE);
        Set<Part> held = EnumSet.of(Part.TITLE);
        held.addAll(update.held());
        List<String> reasons = new ArrayList<>(update.reasons());
        reasons.removeIf(reason -> reason.startsWith("title "));
        if (parts.isEmpty()) {
            return new HoldPage(
                    update.path(), update.pageId(), update.base().title(), List.of("its new title is taken"));
        }
        PageContent content = update.content()
                .withTitle(
                        update.base().title(),
                        update.remembered() == null
                                ? ""
                                : update.remembered().state().desired().title());
        return new UpdatePage(
                update.path(),
                update.pageId(),
                content,
                parts,
                held,
                update.adoptsBody(),
                update.labels(),
                update.attachments(),
                update.base(),
                update.remembered(),
                null,
                List.of(),
                List.of(),
                reasons.isEmpty() ? List.of("recorded anew") : reasons);
    }
}
