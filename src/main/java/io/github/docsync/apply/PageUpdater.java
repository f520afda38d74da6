package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.MoveTarget;
import io.github.docsync.site.NewVersion;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.StoredPage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.InlineComments;
import io.github.docsync.storage.carry.TaskStates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes versions of pages that exist. The version number sent is the check: a conflict is read again, never forced. */
final class PageUpdater {
    private final RunContext run;

    PageUpdater(RunContext run) {
        this.run = run;
    }

    /** The second write of a page that this run created. */
    StoredPage complete(CreatePage create, PageProgress progress) {
        PageContent content = create.content();
        StoredBody before = progress.stored();
        return write(
                content.blogPost(),
                progress.id(),
                content.title(),
                null,
                before == null ? content.body() : carried(before, content.body(), Map.of()),
                progress.version(),
                message(content.hashes().page(), create));
    }

    /** The preliminary write of an update that needs two. */
    StoredPage first(UpdatePage update, UpdatePage.FirstWrite first, PageProgress progress) {
        StoredBody stored = stored(update);
        StoredBody body = first.body().isEmpty() ? stored : carried(stored, first.body(), published(update));
        String hash = update.held().contains(Part.BODY) ? VersionMessage.KEPT : VersionMessage.UNFINISHED;
        String message = new VersionMessage(run.manifest(), hash).text(update.path(), run.commit(), run.uncommitted());
        String parent = update.frees() && crosses(update) ? null : parentId(update);
        return write(
                update.content().blogPost(), update.pageId(), first.title(), parent, body, progress.version(), message);
    }

    /** The write that makes the page what it is to be. */
    StoredPage write(UpdatePage update, PageProgress progress) {
        StoredBody stored = update.first() == null ? stored(update) : progress.stored();
        StoredBody base = stored == null ? stored(update) : stored;
        boolean writesBody = update.parts().contains(Part.BODY);
        StoredBody body =
                writesBody ? anchored(update, carried(base, update.content().body(), published(update))) : base;
        if (writesBody) {
            nameLostComments(update, base);
        }
        return write(
                update.content().blogPost(),
                update.pageId(),
                update.content().title(),
                parentId(update),
                body,
                progress.version(),
                message(update));
    }

    /**
     * Comments that lost their marker because somebody went back to an earlier version hang in the air until it is put back under
     * the same reference. Only a page that people changed since our last write can have such.
     */
    private StorageBody anchored(UpdatePage update, StorageBody body) {
        RecordedState before = update.remembered();
        if (before == null || before.state().version() == update.base().version()) {
            return body;
        }
        SiteContent page = SiteContent.of(update.content().blogPost(), update.pageId());
        List<InlineComments.MarkedText> dangling = run.site().comments().dangling(page);
        return dangling.isEmpty() ? body : InlineComments.anchor(body, dangling);
    }

    private void nameLostComments(UpdatePage update, StoredBody base) {
        Set<Finding> known = Set.copyOf(run.plan().findings());
        InlineComments.carry(base, update.content().body()).lost().stream()
                .map(comment -> Finding.lostComment(
                        update.path(), update.pageId(), update.base().title(), comment.text()))
                .filter(finding -> !known.contains(finding))
                .forEach(run.findings()::add);
    }

    /** Renames a page that is about to be removed, since another one gets its title before. */
    StoredPage yieldTitle(RemovePage remove) {
        StoredPage now = run.site().pages().get(SiteContent.page(remove.pageId()));
        StoredBody body = now.body() == null ? StorageBody.EMPTY : now.body();
        int base = remove.base().version();
        return write(
                false,
                remove.pageId(),
                remove.temporaryTitle(),
                null,
                body,
                base,
                message(VersionMessage.UNFINISHED, remove));
    }

    /** A body that a person edited stays theirs when another part gets a new version. */
    private String message(UpdatePage update) {
        boolean kept = update.held().contains(Part.BODY);
        return message(kept ? VersionMessage.KEPT : update.content().hashes().page(), update);
    }

    private String message(String hash, Action action) {
        return new VersionMessage(run.manifest(), hash).text(action.path(), run.commit(), run.uncommitted());
    }

    private static Map<String, Boolean> published(UpdatePage update) {
        return update.remembered() == null
                ? Map.of()
                : update.remembered().state().tasks();
    }

    private static StorageBody carried(StoredBody stored, StorageBody wanted, Map<String, Boolean> publishedTasks) {
        return InlineComments.carry(stored, TaskStates.carry(stored, wanted, publishedTasks))
                .carriedBody();
    }

    private StoredBody stored(UpdatePage update) {
        StoredBody stored = run.bodies().of(update);
        if (stored == null) {
            throw new HeldException("its body can no longer be read", "run again");
        }
        return stored;
    }

    /** Brings the page out of the trash. It comes before everything else, as a page there takes neither attachments nor labels. */
    void restore(UpdatePage update, PageProgress progress) {
        progress.at(
                update.pageId(), update.base().version(), null, update.base().parentId());
        if (update.parts().contains(Part.STATUS)) {
            StoredBody body = stored(update);
            String message = new VersionMessage(run.manifest(), VersionMessage.UNFINISHED)
                    .text(update.path(), run.commit(), run.uncommitted());
            progress.wrote(
                    write(
                            update.content().blogPost(),
                            update.pageId(),
                            update.base().title(),
                            null,
                            body,
                            progress.version(),
                            message),
                    body);
        }
    }

    private boolean crosses(UpdatePage update) {
        String spaceId = run.spaces().get(update.content().space()).id();
        return !update.content().blogPost() && !spaceId.equals(update.base().spaceId()) && parentId(update) != null;
    }

    /** Brings the page into its space, where a plain update cannot. */
    void changeSpace(UpdatePage update, PageProgress progress) {
        String parent = parentId(update);
        if (crosses(update) && parent != null) {
            run.site().pages().move(update.pageId(), new MoveTarget(MoveTarget.Side.UNDER, parent));
            progress.at(
                    run.site().pages().get(SiteContent.page(update.pageId())).page());
        }
    }

    /** Null leaves the page where it is. */
    private @Nullable String parentId(UpdatePage update) {
        if (!update.parts().contains(Part.PARENT) && !update.parts().contains(Part.STATUS)) {
            return null;
        }
        PageContent.Parent parent = update.content().parent();
        String id = parent.page() == null ? null : run.ids().get(parent.page());
        return id == null ? parent.contentId() : id;
    }

    private StoredPage write(
            boolean blogPost,
            String id,
            String title,
            @Nullable String parentId,
            StoredBody body,
            int base,
            String message) {
        SiteContent page = SiteContent.of(blogPost, id);
        try {
            return run.site().pages().update(new NewVersion(page, title, parentId, body, base, message));
        } catch (SiteFailure.Changed e) {
            if (e.version().isEmpty()) {
                throw e;
            }
            throw new HeldException(
                    "it was changed in Confluence during this run (version "
                            + e.version().getAsInt() + ")",
                    "run again");
        }
    }
}
