package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.ActionVisitor;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.plan.LeaveOrphan;
import io.github.docsync.plan.NoOp;
import io.github.docsync.plan.PageWrite;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.StoredPage;
import io.github.docsync.state.PageState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Does the steps of actions: what is written, in which order, and what is remembered at the end. */
final class PageSteps {
    private final RunContext run;
    private final PageCreator creator;
    private final PageUpdater updater;
    private final LabelsAndProperties extras;
    private final PageAttachments attachments;
    private final PageStateWriter memory;
    private final RunRows rows;
    private final DeadLinks deadLinks;
    private final Set<String> announcedRemovals;

    private final EarlyMoves moves;
    private final Mover mover;

    /** @param announcedRemovals the ids of pages that a run which died was about to move to the trash */
    PageSteps(RunContext run, RunRows rows, EarlyMoves moves, Set<String> announcedRemovals) {
        this.moves = moves;
        this.mover = new Mover(run);
        this.announcedRemovals = announcedRemovals;
        this.run = run;
        this.rows = rows;
        this.creator = new PageCreator(run);
        this.updater = new PageUpdater(run);
        this.extras = new LabelsAndProperties(run.site());
        this.attachments = new PageAttachments(run.site(), run.files());
        this.memory = new PageStateWriter(run);
        this.deadLinks = new DeadLinks(run);
    }

    void run(Step step) {
        step.action().accept(new Task(step.kind())).run();
    }

    /** What there is to do for an action; nothing for one that leaves its page as it is. */
    private final class Task implements ActionVisitor<Runnable> {
        private final Step.Kind kind;

        Task(Step.Kind kind) {
            this.kind = kind;
        }

        @Override
        public Runnable create(CreatePage create) {
            return () -> PageSteps.this.create(create, kind);
        }

        @Override
        public Runnable update(UpdatePage update) {
            return () -> PageSteps.this.update(update, kind);
        }

        @Override
        public Runnable remove(RemovePage remove) {
            return () -> PageSteps.this.remove(remove, kind);
        }

        @Override
        public Runnable noOp(NoOp noOp) {
            return () -> {};
        }

        @Override
        public Runnable hold(HoldPage hold) {
            return () -> {};
        }

        @Override
        public Runnable orphan(LeaveOrphan orphan) {
            return () -> {};
        }
    }

    private void create(CreatePage create, Step.Kind kind) {
        PageProgress progress = run.progress(create.path());
        if (kind == Step.Kind.BEGIN) {
            createIfMissing(create);
            return;
        }
        if (kind == Step.Kind.PLACE) {
            place(create, progress);
            return;
        }
        String order = progress.order();
        PageContent content =
                order == null ? create.content() : create.content().withOrder(order);
        attachments.uploadToNew(progress.id(), content.attachments());
        if (create.firstBody() != null) {
            progress.wrote(updater.complete(create, progress), content.body());
        }
        if (!content.labels().isEmpty()) {
            extras.labels(progress.id(), content.labels(), List.of());
        }
        noteDeadLinks(create, progress);
        SortedMap<String, String> properties =
                extras.properties(SiteContent.of(content.blogPost(), progress.id()), content.properties());
        rows.put(memory.created(create.path(), content, progress, properties));
        progress.settle();
    }

    /** One that cannot be moved is where it was created, and the next run sees that. */
    private void place(CreatePage create, PageProgress progress) {
        Placement move = Objects.requireNonNull(moves.of(create.path()));
        String sibling = run.ids().get(move.sibling());
        if (sibling != null) {
            mover.move(move, progress.id(), sibling, () -> progress.standsAt(move.order()));
        }
    }

    /** Creates the page and no more; what belongs to it comes with its own step. */
    String createIfMissing(CreatePage create) {
        PageProgress progress = run.progress(create.path());
        if (!progress.isCreated()) {
            StoredPage written = creator.create(create);
            progress.wrote(
                    written, create.firstBody() == null ? create.content().body() : create.firstBody());
            progress.markCreated();
            run.ids().put(create.path(), written.page().id());
        }
        return progress.id();
    }

    private void update(UpdatePage update, Step.Kind kind) {
        PageProgress progress = run.progress(update.path());
        PageContent content = update.content();
        SiteContent page = SiteContent.of(content.blogPost(), update.pageId());
        PageState before =
                update.remembered() == null ? null : update.remembered().state();
        boolean first = kind == Step.Kind.BEGIN || update.first() == null;
        if (first) {
            checkPresent(update);
            updater.restore(update, progress);
            if (kind != Step.Kind.BEGIN || !update.frees()) {
                updater.changeSpace(update, progress);
            }
            attachments.upload(page, content.attachments(), update.attachments().known());
        }
        if (kind == Step.Kind.BEGIN) {
            UpdatePage.FirstWrite write = Objects.requireNonNull(update.first());
            progress.wrote(updater.first(update, write, progress), write.body());
            if (update.frees()) {
                // Its own title may be that of a page in the other space, which waits for this one to be free.
                updater.changeSpace(update, progress);
            }
            return;
        }
        if (update.writesPage()) {
            progress.wrote(updater.write(update, progress), content.body());
            noteDeadLinks(update, progress);
        }
        extras.labels(update.pageId(), update.labels().add(), update.labels().remove());
        if (update.changes(Part.PROPERTIES)) {
            SortedMap<String, String> propertiesBefore = before == null ? new TreeMap<>() : before.properties();
            extras.properties(page, content.properties(), propertiesBefore, update.properties());
        }
        attachments.remove(update.attachments().remove().values());
        rows.put(memory.updated(update, progress));
        progress.settle();
    }

    /** The removal that a run sent which died may arrive after the page was read. */
    private void checkPresent(UpdatePage update) {
        if (announcedRemovals.contains(update.pageId())
                && !update.parts().contains(Part.STATUS)
                && run.site()
                        .pages()
                        .find(SiteContent.of(update.content().blogPost(), update.pageId()), false)
                        .filter(there -> there.page().isCurrent())
                        .isEmpty()) {
            throw new HeldException("a removal that an earlier run had sent took effect during this run", "run again");
        }
    }

    private void noteDeadLinks(PageWrite write, PageProgress progress) {
        if (deadLinks.wereSaved(write, progress)) {
            progress.markDeadLinks();
        }
    }

    private void remove(RemovePage remove, Step.Kind kind) {
        PageProgress progress = run.progress(remove.path());
        boolean blogPost = remove.remembered().state().blogPost();
        if (!blogPost) {
            checkUntouched(remove, Math.max(remove.base().version(), progress.version()));
        }
        if (kind == Step.Kind.BEGIN) {
            progress.wrote(updater.yieldTitle(remove), StorageBody.EMPTY);
            return;
        }
        if (!remove.trashes()) {
            archive(remove);
            rows.remove(remove.pageId());
        } else {
            run.site().pages().trash(SiteContent.of(blogPost, remove.pageId()));
            rows.put(remove.remembered().asRemoved());
        }
    }

    /** Children that are not ours would be carried along or lose their place, so their parent stays. */
    private void checkUntouched(RemovePage remove, int version) {
        for (RemoteChild child : run.site().pages().children(remove.pageId())) {
            if (child.status() != ContentStatus.ARCHIVED && child.status() != ContentStatus.TRASHED) {
                throw new HeldException(
                        "it is not removed because '" + child.title() + "' (" + child.id() + ") below it stays",
                        "move that page elsewhere in Confluence, or resolve what keeps it, then run again");
            }
        }
        int now = run.site()
                .pages()
                .find(SiteContent.page(remove.pageId()), false)
                .map(there -> there.page().version())
                .orElse(version);
        if (now != version) {
            throw new HeldException("it was edited in Confluence during this run (version " + now + ")", "run again");
        }
    }

    private void archive(RemovePage remove) {
        try {
            if (!run.site().pages().archive(remove.pageId())) {
                throw new FailedException(
                        "Confluence could not archive it",
                        "archive it by hand, or set 'policy.orphans' to trash or report");
            }
        } catch (SiteFailure.Refused | SiteFailure.Denied | SiteFailure.Missing e) {
            throw new FailedException(
                    "Confluence refused to archive it (" + e.said().orElse("status " + e.statusCode())
                            + "); the Free plan has no archive",
                    "set 'policy.orphans' to trash or report");
        }
    }
}
