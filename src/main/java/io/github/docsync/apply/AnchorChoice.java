package io.github.docsync.apply;

import io.github.docsync.actual.Anchor;
import io.github.docsync.actual.SiteException;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.ActionVisitor;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.plan.LeaveOrphan;
import io.github.docsync.plan.NoOp;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.Lease;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lease where the index lies: at the anchor, or, where there is none or the account may not write there, at the
 * manifest's first top-level page, which is created first where need be.
 */
final class AnchorChoice {
    private final ApplyInput input;
    private final PageSteps steps;

    AnchorChoice(ApplyInput input, PageSteps steps) {
        this.input = input;
        this.steps = steps;
    }

    /**
     * The lease and where the index is written.
     *
     * @param obstacle what kept the lease from being taken; null when it is held
     */
    record HeldIndex(
            IndexStore store, LeaseKeeper keeper, @Nullable Finding obstacle) {}

    /**
     * Takes the lease.
     *
     * @param journal whether this run announces creates
     * @throws SiteException if there is nothing that could hold the index
     */
    HeldIndex hold(Lease lease, boolean journal) {
        Anchor anchor = input.actual().anchor();
        if (anchor == null) {
            return at(firstPage(), lease, journal);
        }
        try {
            return at(anchor, lease, journal);
        } catch (SiteFailure.Denied | SiteFailure.Missing e) {
            // Confluence answers 404 in place of 403 where the account may not see the content either.
            if (!input.actual().index().isAbsent()) {
                throw e;
            }
            return at(firstPage(), lease, journal);
        }
    }

    private HeldIndex at(Anchor anchor, Lease lease, boolean journal) {
        String manifest = input.plan().base().manifest();
        IndexStore store = new IndexStore(input.site().properties(), manifest, anchor.content(), input.shard());
        LeaseKeeper keeper = new LeaseKeeper(
                store,
                input.actual().index(),
                new LeasePlace(lease, input.shard()),
                input.serverNow(),
                input.cancellation(),
                Heartbeat.daemon());
        Optional<Finding> obstacle = keeper.acquire(journal);
        return new HeldIndex(store, keeper, obstacle.orElse(null));
    }

    private Anchor firstPage() {
        Holder holder = new Holder();
        for (Action action : input.plan().actions()) {
            Optional<String> id = action.accept(holder);
            if (id.isPresent()) {
                return new Anchor(id.get(), false);
            }
        }
        throw new SiteException(
                "neither the space's homepage nor a page of the manifest can hold docsync's index",
                "set 'parent' in the manifest to a page or folder that this account may edit");
    }

    /** The id of a page that can hold the index, which is created first where it is new and at the top. */
    private final class Holder implements ActionVisitor<Optional<String>> {
        @Override
        public Optional<String> create(CreatePage create) {
            boolean top =
                    !create.content().blogPost() && create.content().parent().page() == null;
            return top ? Optional.of(steps.createIfMissing(create)) : Optional.empty();
        }

        @Override
        public Optional<String> update(UpdatePage update) {
            return update.content().blogPost() ? Optional.empty() : Optional.of(update.pageId());
        }

        @Override
        public Optional<String> noOp(NoOp noOp) {
            return Optional.of(noOp.pageId());
        }

        @Override
        public Optional<String> hold(HoldPage hold) {
            return Optional.ofNullable(hold.pageId());
        }

        @Override
        public Optional<String> remove(RemovePage remove) {
            return Optional.empty();
        }

        @Override
        public Optional<String> orphan(LeaveOrphan orphan) {
            return Optional.empty();
        }
    }
}
