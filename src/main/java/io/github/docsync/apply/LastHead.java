package io.github.docsync.apply;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.ShardKey;
import io.github.docsync.state.ShardRecord;
import io.github.docsync.state.StateJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of the index as a run leaves it. */
final class LastHead {
    /** So many surely fit the head. */
    private static final int AWAITED = 100;

    /** So many characters surely fit next to them. */
    private static final int REPLACED = 8_000;

    private final ApplyInput input;
    private final Plan plan;
    private final Outcomes outcomes;
    private final RunRows rows;

    /** @param rows as the run leaves them */
    LastHead(ApplyInput input, Outcomes outcomes, RunRows rows) {
        this.input = input;
        this.plan = input.plan();
        this.outcomes = outcomes;
        this.rows = rows;
    }

    /** After a run of the whole manifest, or of what {@code --only} names. */
    IndexHead ofWhole(IndexHead taken, int parts) {
        boolean whole = isComplete() && !plan.base().partial();
        boolean recorded = isRecorded();
        IndexHead before = input.actual().index().head();
        @Nullable
        String digest = whole && !plan.protectsSomething() ? plan.base().digest() : null;
        @Nullable
        String commit = plan.base().partial() || plan.base().commit() == null
                ? before.commit()
                : plan.base().commit();
        return new IndexHead(
                plan.base().manifest(),
                parts,
                commit,
                digest,
                null,
                whole ? null : complete(before),
                recorded ? null : taken.journal(),
                plan.base().repository(),
                plan.base().ahead(),
                plan.base().branch() == null ? before.branch() : plan.base().branch(),
                recorded && !plan.base().partial() ? List.of() : taken.shards(),
                plan.base().partial() ? before.awaited() : awaited(),
                replaced());
    }

    /**
     * After a run of a shard: of the whole manifest nothing is said.
     *
     * @param current the head as it lies there, which other shards may have written since
     * @param parts how many parts this run left; 0 if it wrote none
     */
    IndexHead ofShard(IndexHead current, ShardKey shard, int parts) {
        List<String> ahead = new ArrayList<>(current.ahead());
        plan.base().ahead().stream().filter(commit -> !ahead.contains(commit)).forEach(ahead::add);
        IndexHead head = new IndexHead(
                plan.base().manifest(),
                parts == 0 ? current.parts() : parts,
                current.commit(),
                null,
                current.lease(),
                complete(current),
                current.journal(),
                plan.base().repository(),
                ahead,
                current.branch() == null ? plan.base().branch() : current.branch(),
                current.shards(),
                current.awaited(),
                current.replaced());
        return head.shard(shard)
                .map(record -> head.with(new ShardRecord(
                        shard, record.lease(), record.renewed(), isRecorded() ? null : record.journal(), isComplete())))
                .orElse(head);
    }

    /** What was announced before this run and was not seen by it either; what the run before looked for in vain will not come any more. */
    private List<JournalEntry> awaited() {
        return input.actual().index().journal().stream()
                .filter(entry -> !input.actual().unrecorded().containsKey(entry.path()) && !rows.haveTitle(entry))
                .limit(AWAITED)
                .toList();
    }

    /** Pages that are there although others stand for their paths. */
    private List<RecordedState> replaced() {
        List<RecordedState> fitting = new ArrayList<>();
        int length = 0;
        for (RecordedState row : rows.replaced()) {
            RemotePage page = input.actual().pages().get(row.state().pageId());
            length += StateJson.mapper().valueToTree(row).toString().length();
            if (page != null && !page.isTrashed() && length <= REPLACED) {
                fitting.add(row.asIndexed());
            }
        }
        return fitting;
    }

    private static @Nullable String complete(IndexHead before) {
        return before.complete() == null ? before.commit() : before.complete();
    }

    private boolean isComplete() {
        return outcomes.allDone() && !input.cancellation().isCancelled();
    }

    /** Whether everything that this run and those before it announced is in the rows. */
    private boolean isRecorded() {
        return outcomes.announcedIsRecorded()
                && plan.byKind().holds().stream().noneMatch(this::holdsAnnounced)
                && input.actual().index().journal().stream().noneMatch(this::mayArriveLate)
                && plan.byKind().updates().stream().noneMatch(this::isStillAnnounced)
                && input.actual().unrecorded().values().stream().allMatch(page -> rows.holds(page.id()));
    }

    /**
     * Whether the title of a page that an earlier run announced is now that of a page which nobody knows: most likely its create arrived
     * late. What was announced is then all that can tell that the page is ours. It may also still be on its way, and a run that looks at
     * some files only creates no other in its place.
     */
    private boolean mayArriveLate(JournalEntry entry) {
        if (plan.base().partial() && !rows.holds(entry.path())) {
            return true;
        }
        return input.actual().spaces().all().stream()
                .filter(space -> space.key().equalsIgnoreCase(entry.space()))
                .map(space -> input.actual().titleHolder(TitleKey.of(space.id(), entry.title())))
                .anyMatch(holder -> holder != null && !rows.holds(holder.id()));
    }

    private boolean holdsAnnounced(HoldPage action) {
        return action.pageId() != null && input.actual().index().announced().concernsParts(action.pageId());
    }

    /** A page that an earlier run announced to remove, and that may have gone to the trash while this run went on. */
    private boolean isStillAnnounced(UpdatePage action) {
        return input.actual().index().announced().removals().contains(action.pageId())
                && !outcomes.isSettled(action.path());
    }
}
