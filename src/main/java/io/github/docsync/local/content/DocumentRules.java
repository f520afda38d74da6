package io.github.docsync.local.content;

import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages and blog posts: creating them and giving them new versions. */
public final class DocumentRules {
    private static final Set<ContentKind> KINDS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    private final ContentContext site;
    private final TitleRules titles;
    private final PageTree tree;
    private final Bodies bodies;

    public DocumentRules(ContentContext site) {
        this.site = site;
        titles = new TitleRules(site);
        tree = new PageTree(site);
        bodies = new Bodies(site);
    }

    /** @throws Refusal 400, 404 as Confluence refuses to create it */
    public ContentRow create(NewDocument wanted, Account author) {
        site.space(wanted.spaceId());
        String title = TitleRules.stored(wanted.title());
        if (title.isEmpty() && wanted.status() != Status.DRAFT) {
            throw Refusal.badRequest("Must supply title when creating content");
        }
        ContentRow content = ContentRow.create(
                        site.store().database().nextId(),
                        wanted.kind(),
                        title,
                        wanted.spaceId(),
                        author.accountId(),
                        site.now())
                .withType(wanted.type())
                .withStatus(wanted.status());
        if (wanted.kind() == ContentKind.PAGE) {
            content = tree.placed(content, wanted.parentId(), wanted.atRoot());
        }
        titles.requireFree(content);
        String body = bodies.storedDocument(content, wanted.body());
        site.store().contents().insert(content, body);
        bodies.recordTasks(content, body, author);
        return content;
    }

    /**
     * Gives it a new version; or keeps a draft next to the published one; or takes it back out of the trash, without
     * the new body.
     *
     * @throws Refusal 400, 404, or 409 when the version is not the next one
     */
    public ContentRow update(long id, DocumentChange change, Account author) {
        ContentRow before = site.find(id, KINDS).orElseThrow(() -> missing(id));
        if (before.is(Status.ARCHIVED)) {
            throw Refusal.badRequest("Cannot update archived content. Restore the content first.");
        }
        if (change.status() == Status.DRAFT || before.is(Status.DRAFT)) {
            return saveDraft(before, change, author);
        }
        int number = nextNumber(before, change.version());
        ContentRow after = changed(before, change);
        Revision revision = new Revision(number, change.message(), change.minor(), author.accountId(), site.now());
        if (before.is(Status.TRASHED)) {
            return tree.restore(before, revision, titles);
        }
        return publish(after.withVersion(revision), change, author);
    }

    private static Refusal missing(long id) {
        return Refusal.notFound("Cannot find a page with id [" + id + "]");
    }

    private static int nextNumber(ContentRow before, @Nullable Integer given) {
        int current = before.version().number();
        if (given != null && given != current + 1) {
            throw Refusal.conflict("Version must be incremented when updating a page. Current Version: [" + current
                    + "]. Provided version: [" + given + "]");
        }
        return current + 1;
    }

    private ContentRow changed(ContentRow before, DocumentChange change) {
        ContentRow after = before;
        if (change.title() != null) {
            after = after.withTitle(TitleRules.stored(change.title()));
        }
        if (after.title().isEmpty() && change.status() != Status.DRAFT) {
            throw Refusal.badRequest("Title is required");
        }
        Long parentId = change.parentId();
        if (parentId != null && !parentId.equals(before.parentId()) && before.kind() == ContentKind.PAGE) {
            after = tree.moved(after, parentId);
        }
        return change.ownerId() == null ? after : after.withOwner(change.ownerId());
    }

    private ContentRow publish(ContentRow after, DocumentChange change, Account author) {
        titles.requireFree(after);
        ContentTable contents = site.store().contents();
        String body = change.body() == null
                ? contents.body(after.id(), after.version().number() - 1).orElse("")
                : bodies.storedDocument(after, change.body());
        contents.save(after, body);
        contents.deleteDraft(after.id());
        bodies.recordTasks(after, body, author);
        return after;
    }

    /** A draft always has number 1, whatever has been published before. */
    private ContentRow saveDraft(ContentRow before, DocumentChange change, Account author) {
        Integer given = change.version();
        if (given != null && given != 1) {
            throw Refusal.conflict("Version must be incremented when updating a page. Current Version: [1]."
                    + " Provided version: [" + given + "]. The version of a draft is always 1");
        }
        ContentTable contents = site.store().contents();
        ContentRow after = changed(before, change);
        if (!before.is(Status.DRAFT)) {
            Revision draft = new Revision(0, change.message(), false, author.accountId(), site.now());
            String body = change.body() == null ? contents.body(before) : bodies.storedDocument(after, change.body());
            contents.saveDraft(after, draft, body);
            return before.withTitle(after.title())
                    .withStatus(Status.DRAFT)
                    .withVersion(new Revision(1, change.message(), false, author.accountId(), site.now()));
        }
        ContentRow published = after.withStatus(change.status());
        titles.requireFree(published);
        String body = change.body() == null ? contents.body(before) : bodies.storedDocument(published, change.body());
        contents.update(published);
        contents.replaceBody(published, body);
        bodies.recordTasks(published, body, author);
        return published;
    }
}
