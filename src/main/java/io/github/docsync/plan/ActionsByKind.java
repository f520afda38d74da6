package io.github.docsync.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Actions by what they are, each list in their order.
 *
 * @param writes creates and updates together
 */
public record ActionsByKind(
        List<PageWrite> writes,
        List<CreatePage> creates,
        List<UpdatePage> updates,
        List<RemovePage> removals,
        List<NoOp> noOps,
        List<HoldPage> holds,
        List<LeaveOrphan> orphans) {
    public static ActionsByKind of(Collection<? extends Action> actions) {
        Sorter sorter = new Sorter();
        actions.forEach(action -> action.accept(sorter));
        return sorter.sorted;
    }

    private static final class Sorter implements ActionVisitor<Boolean> {
        private final ActionsByKind sorted = new ActionsByKind(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());

        @Override
        public Boolean create(CreatePage action) {
            sorted.writes.add(action);
            return sorted.creates.add(action);
        }

        @Override
        public Boolean update(UpdatePage action) {
            sorted.writes.add(action);
            return sorted.updates.add(action);
        }

        @Override
        public Boolean remove(RemovePage action) {
            return sorted.removals.add(action);
        }

        @Override
        public Boolean noOp(NoOp action) {
            return sorted.noOps.add(action);
        }

        @Override
        public Boolean hold(HoldPage action) {
            return sorted.holds.add(action);
        }

        @Override
        public Boolean orphan(LeaveOrphan action) {
            return sorted.orphans.add(action);
        }
    }
}
