package io.github.docsync.report;

import io.github.docsync.plan.Action;
import io.github.docsync.plan.ActionVisitor;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.plan.LeaveOrphan;
import io.github.docsync.plan.NoOp;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.report.Style.Colour;

/** The kinds of change that people tell apart, each with its sign and its words. */
enum Change {
    CREATE("+", Colour.GREEN, "to create", "created"),
    UPDATE("~", Colour.YELLOW, "to change", "changed"),
    MOVE("→", Colour.CYAN, "to move", "moved"),
    REMOVE("-", Colour.RED, "to remove", "removed"),
    HOLD("!", Colour.RED, "held back", "held back"),
    ORPHAN("?", Colour.YELLOW, "without a file", "without a file"),
    NONE(" ", Colour.GREY, "unchanged", "unchanged");

    final String sign;
    final Colour colour;
    /** As in "3 to create". */
    final String planned;
    /** As in "3 created". */
    final String done;

    Change(String sign, Colour colour, String planned, String done) {
        this.sign = sign;
        this.colour = colour;
        this.planned = planned;
        this.done = done;
    }

    private static final ActionVisitor<Change> KIND = new ActionVisitor<>() {
        @Override
        public Change create(CreatePage create) {
            return CREATE;
        }

        @Override
        public Change update(UpdatePage update) {
            return update.changes(Part.PARENT) ? MOVE : UPDATE;
        }

        @Override
        public Change remove(RemovePage remove) {
            return REMOVE;
        }

        @Override
        public Change hold(HoldPage hold) {
            return HOLD;
        }

        @Override
        public Change orphan(LeaveOrphan orphan) {
            return ORPHAN;
        }

        @Override
        public Change noOp(NoOp noOp) {
            return NONE;
        }
    };

    static Change of(Action action) {
        return action.accept(KIND);
    }
}
