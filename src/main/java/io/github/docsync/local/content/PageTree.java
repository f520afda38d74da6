package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where pages and folders stand: parents, order, trash and archive. */
public final class PageTree {
    private static final Set<ContentKind> KINDS = Set.of(ContentKind.PAGE, ContentKind.FOLDER);

    private final ContentContext site;

    public PageTree(ContentContext site) {
        this.site = site;
    }

    /** New content under its parent: the one asked for, else the homepage, else the root. */
    ContentRow placed(ContentRow content, @Nullable Long parentId, boolean atRoot) {
        if (parentId == null) {
            return atRoot ? content : content.withParent(content.spaceId(), homepage(content.spaceId()));
        }
        if (atRoot) {
            throw Refusal.badRequest("root-level and parentId cannot be specified together");
        }
        return content.withParent(
                content.spaceId(), parentIn(content.spaceId(), parentId).id());
    }

    private @Nullable Long homepage(long spaceId) {
        long homepageId = site.space(spaceId).homepageId();
        return site.find(homepageId, KINDS)
                .filter(page -> page.is(Status.CURRENT))
                .map(ContentRow::id)
                .orElse(null);
    }

    private ContentRow parentIn(long spaceId, long parentId) {
        ContentRow parent = site.find(parentId, KINDS)
                .filter(found -> !found.is(Status.TRASHED))
                .orElseThrow(() -> Refusal.notFound("Cannot find a page with id [" + parentId + "]"));
        if (parent.spaceId() != spaceId) {
            throw Refusal.badRequest("The parent content must be in the same space as the page");
        }
        return parent;
    }

    /** Content under another parent of its space. */
    ContentRow moved(ContentRow content, long parentId) {
        ContentRow parent = parentIn(content.spaceId(), parentId);
        requireNoLoop(content, parent.id());
        return content.withParent(content.spaceId(), parent.id());
    }

    private void requireNoLoop(ContentRow content, @Nullable Long parentId) {
        for (Long id = parentId; id != null; id = parentOf(id)) {
            if (id == content.id()) {
                throw Refusal.badRequest("Cannot move a page to be a child of itself or of its descendants");
            }
        }
    }

    private @Nullable Long parentOf(long id) {
        return site.store().contents().find(id).map(ContentRow::parentId).orElse(null);
    }

    /** The pages and folders right below, as they stand now. */
    public List<ContentRow> children(long id) {
        return site.store()
                .contents()
                .list(ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER)
                        .parent(id)
                        .status(Status.CURRENT)
                        .inTreeOrder());
    }

    /** The pages and folders at the root of a space, the homepage among them. */
    public List<ContentRow> roots(long spaceId) {
        return site.store()
                .contents()
                .list(ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER)
                        .space(spaceId)
                        .atRoot()
                        .status(Status.CURRENT)
                        .inTreeOrder());
    }

    /** What stands above, the top first. */
    public List<ContentRow> ancestors(ContentRow content) {
        List<ContentRow> above = new ArrayList<>();
        for (Long id = content.parentId(); id != null; id = parentOf(id)) {
            Optional<ContentRow> parent = site.store().contents().find(id);
            parent.ifPresent(found -> above.add(0, found));
        }
        return above;
    }

    /** To the trash; what stood below moves up to the parent, as Confluence does it. */
    public void trash(ContentRow content) {
        if (content.kind() == ContentKind.PAGE && site.space(content.spaceId()).homepageId() == content.id()) {
            throw Refusal.badRequest("The homepage of a space cannot be deleted");
        }
        lift(content);
        site.store().contents().update(content.withStatus(Status.TRASHED));
    }

    private void lift(ContentRow content) {
        ContentTable contents = site.store().contents();
        ContentFilter below = ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER)
                .parent(content.id())
                .inTreeOrder();
        for (ContentRow child : contents.list(below)) {
            if (!child.is(Status.TRASHED)) {
                contents.update(child.withParent(child.spaceId(), content.parentId()));
            }
        }
    }

    /** To the archive; it keeps its parent and its title, its children move up. */
    public void archive(ContentRow page) {
        lift(page);
        site.store().contents().update(page.withStatus(Status.ARCHIVED));
    }

    /** Back out of the trash, as it was, under its former parent or else under the homepage. */
    ContentRow restore(ContentRow trashed, Revision revision, TitleRules titles) {
        ContentRow restored = trashed.withStatus(Status.CURRENT).withVersion(revision);
        Long parentId = trashed.parentId();
        boolean parentLives = parentId != null
                && site.find(parentId, KINDS)
                        .filter(parent -> parent.is(Status.CURRENT))
                        .isPresent();
        if (!parentLives && trashed.kind() == ContentKind.PAGE) {
            restored = restored.withParent(trashed.spaceId(), homepage(trashed.spaceId()));
        }
        titles.requireFree(restored);
        ContentTable contents = site.store().contents();
        contents.save(restored, contents.body(trashed));
        return restored;
    }

    /** Moves a page with all below it next to a sibling or into a parent, in any space. */
    public void move(ContentRow page, String position, ContentRow target) {
        boolean into = position.equals("append");
        Long parentId = into ? Long.valueOf(target.id()) : target.parentId();
        if (!into && page.id() == target.id()) {
            throw Refusal.badRequest("Cannot move a page before or after itself");
        }
        requireNoLoop(page, parentId);
        requireNotHomepage(page);
        ContentRow moved = page.withParent(target.spaceId(), parentId);
        if (moved.spaceId() != page.spaceId()) {
            takeToSpace(page, target.spaceId());
        }
        site.store().contents().update(moved);
        reorder(moved, position, target);
    }

    private void requireNotHomepage(ContentRow page) {
        SpaceRow space = site.space(page.spaceId());
        if (space.homepageId() == page.id()) {
            throw Refusal.badRequest("The homepage of a space cannot be moved");
        }
    }

    private void takeToSpace(ContentRow content, long spaceId) {
        ContentTable contents = site.store().contents();
        ContentRow taken = content.withParent(spaceId, content.parentId());
        new TitleRules(site).requireFree(taken);
        contents.update(taken);
        for (ContentRow child : contents.list(
                ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER).parent(content.id()))) {
            takeToSpace(child, spaceId);
        }
    }

    /** Numbers all siblings anew; until somebody orders them, siblings have no position. */
    private void reorder(ContentRow moved, String position, ContentRow target) {
        Long parentId = moved.parentId();
        List<ContentRow> siblings = new ArrayList<>(parentId == null ? roots(moved.spaceId()) : children(parentId));
        siblings.removeIf(sibling -> sibling.id() == moved.id());
        int place = siblings.size();
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id() == target.id()) {
                place = position.equals("before") ? i : i + 1;
            }
        }
        siblings.add(place, moved);
        for (int i = 0; i < siblings.size(); i++) {
            ContentRow sibling = siblings.get(i);
            if (sibling.position() == null || sibling.position() != i) {
                site.store().contents().update(sibling.withPosition(i));
            }
        }
    }
}
