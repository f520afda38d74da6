package io.github.docsync.plan;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pages that change their title to one that somebody else has and keeps: the title is held, the rest is published. */
final class TitleChanges {
    private final PlanInput input;
    private final Set<String> removed;
    private final Predicate<String> otherShard;

    /**
     * @param removed the ids of pages that this run removes, and that give their titles away before
     * @param otherShard whether the page of an id may give its title away in another shard
     */
    TitleChanges(PlanInput input, Set<String> removed, Predicate<String> otherShard) {
        this.input = input;
        this.otherShard = otherShard;
        this.removed = removed;
    }

    void holdImpossible(Map<DocPath, Action> actions, List<Finding> findings) {
        boolean again = true;
        while (again) {
            again = false;
            TitleKeys keys = new TitleKeys(input, actions.values());
            Map<String, TitleKey> after = titlesAfter(actions, keys);
            for (UpdatePage update : ActionsByKind.of(actions.values()).updates()) {
                if (update.changes(Part.TITLE) && !update.content().blogPost() && keeper(update, keys, after) != null) {
                    findings.add(finding(update, keeper(update, keys, after)));
                    actions.put(update.path(), withoutTitle(update, keys.isNeededBack(update)));
                    again = true;
                }
            }
        }
    }

    /** The title that each existing page of ours has when all are written. */
    private static Map<String, TitleKey> titlesAfter(Map<DocPath, Action> actions, TitleKeys keys) {
        Map<String, TitleKey> after = new HashMap<>();
        ActionsByKind.of(actions.values()).updates().stream()
                .filter(keys::leavesTitle)
                .forEach(update -> after.put(update.pageId(), keys.wanted(update)));
        return after;
    }

    /** The id of the page that keeps the wanted title; null if nobody does. */
    private @Nullable String keeper(UpdatePage update, TitleKeys keys, Map<String, TitleKey> after) {
        TitleKey wanted = keys.wanted(update);
        return keys.holders(wanted, update).stream()
                .filter(holder -> !removed.contains(holder))
                .filter(holder -> after.get(holder) == null || wanted.equals(after.get(holder)))
                .findFirst()
                .orElse(null);
    }

    private Finding finding(UpdatePage update, @Nullable String id) {
        boolean ours = input.actual().remembered().stream()
                .anyMatch(row -> row.state().pageId().equals(id));
        boolean later = ours && id != null && otherShard.test(id);
        return new Finding(
                later ? Finding.Kind.SKIPPED : ours ? Finding.Kind.CONFLICT : Finding.Kind.FOREIGN_PAGE,
                update.path(),
                update.pageId(),
                Observation.ofPage(
                        update.base().title(),
                        ours ? Observation.Detail.TITLE_KEPT : Observation.Detail.TITLE_KEPT_BY_FOREIGN_PAGE,
                        update.content().title(),
                        String.valueOf(id)));
    }

    /** @param givesWay whether it must have another title for a moment even so */
    private static Action withoutTitle(UpdatePage update, boolean givesWay) {
        PageContent content = update.content()
                .withTitle(
                        update.base().title(),
                        update.remembered() == null
                                ? ""
                                : update.remembered().state().desired().title());
        return update.holding(Part.TITLE, !givesWay, content, Reason.Kind.TITLE_TAKEN);
    }
}
