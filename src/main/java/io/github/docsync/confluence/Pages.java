package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.PageEndpoints;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.endpoint.VersionEndpoints;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.Ancestor;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.ChildContent;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.LongTask;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Restriction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages. Reads by id see one's own writes immediately; lists, children, ancestors and descendants lag behind.
 */
public final class Pages {
    /** How many ids Confluence takes in one request. */
    private static final int IDS_PER_REQUEST = 250;

    private final Caller caller;
    private final LongTasks tasks;

    Pages(Caller caller, LongTasks tasks) {
        this.caller = caller;
        this.tasks = tasks;
    }

    /**
     * Reads a page, without a body when {@code format} is null. A page in the trash is read too: look at its status.
     *
     * @throws NotFoundException also when the page may not be seen or the credentials are bad; {@link ControlCall} tells these apart
     */
    public Page get(String id, @Nullable BodyFormat format) {
        return caller.call(PageEndpoints.get(id, format));
    }

    /** Reads a page with up to 50 of its labels and properties in the same request. */
    public Page getWithDetails(String id, @Nullable BodyFormat format) {
        return caller.call(PageEndpoints.getWithDetails(id, format));
    }

    /** The page without its body, or empty where Confluence answers 404, which does not prove that it was deleted. */
    public Optional<Page> find(String id) {
        try {
            return Optional.of(get(id, null));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** What only some people may do to a page or blog post, such as {@code read} and {@code update}; empty where nothing is restricted. */
    public List<Restriction> restrictions(String id) {
        return caller.call(PageEndpoints.restrictions(id)).stream()
                .filter(Restriction::isSet)
                .toList();
    }

    /** The page as it was in an earlier version. */
    public Page version(String id, int number, @Nullable BodyFormat format) {
        return caller.call(PageEndpoints.version(id, number, format));
    }

    /** The history, newest first. */
    public PagedList<ContentVersion> versions(String id) {
        return new PagedList<>(caller, VersionEndpoints.list(Container.PAGE, id, null));
    }

    /** The history with the bodies of that time. */
    public PagedList<ContentVersion> versions(String id, BodyFormat format) {
        return new PagedList<>(caller, VersionEndpoints.list(Container.PAGE, id, format));
    }

    /**
     * Reads many pages, 250 a request, in the order of Confluence's answers. Those that do not exist, may not be read, or only lag behind
     * are left out without a word.
     *
     * @param statuses empty: current and archived
     * @param format null, storage or atlas_doc_format
     */
    public List<Page> byIds(Collection<String> ids, Set<PageStatus> statuses, @Nullable BodyFormat format) {
        List<String> all = List.copyOf(ids);
        List<Page> pages = new ArrayList<>(all.size());
        for (int start = 0; start < all.size(); start += IDS_PER_REQUEST) {
            List<String> chunk = all.subList(start, Math.min(all.size(), start + IDS_PER_REQUEST));
            PageFilter filter =
                    PageFilter.all().withIds(chunk).withStatuses(statuses).withBody(format);
            pages.addAll(list(filter).toList());
        }
        return pages;
    }

    /** The pages of a space. {@code statuses} empty: current and archived. */
    public List<Page> inSpace(String spaceId, Set<PageStatus> statuses) {
        return inSpace(spaceId, null, PageFilter.all().withStatuses(statuses)).toList();
    }

    /** The pages of a space. {@code depth}: {@code all} (null) or {@code root}. */
    public PagedList<Page> inSpace(String spaceId, @Nullable String depth, PageFilter filter) {
        return new PagedList<>(caller, PageEndpoints.inSpace(spaceId, depth, filter));
    }

    /** The pages that have the title in the space: compared trimmed and without case, so there is at most one that is not in the trash. */
    public List<Page> byTitle(String spaceId, String title, Set<PageStatus> statuses) {
        if (title.isBlank()) {
            return List.of();
        }
        PageFilter filter = PageFilter.all()
                .withSpaces(List.of(spaceId))
                .withTitle(title.strip())
                .withStatuses(statuses);
        return list(filter).toList();
    }

    /** The pages that the filter lets through. */
    public PagedList<Page> list(PageFilter filter) {
        return new PagedList<>(caller, PageEndpoints.list(filter));
    }

    /** Creates a page. Not repeated when the answer is lost: look by title first. */
    public Page create(NewPage page) {
        return caller.call(PageEndpoints.create(page));
    }

    /** Replaces a page's content. Read the new version's number from the answer: equal content may make no version. */
    public Page update(PageUpdate update) {
        return caller.call(PageEndpoints.update(update));
    }

    /** Gives a current page another title and keeps its body. */
    public Page rename(String id, String title) {
        return caller.call(PageEndpoints.rename(id, PageStatus.CURRENT, title));
    }

    /** Moves a page to the trash. Its children move up to its parent. A page that is in the trash already is answered with 404. */
    public void delete(String id) {
        caller.call(PageEndpoints.delete(id, false));
    }

    /** Deletes a page from the trash for ever; needs the right to administer the space. */
    public void purge(String id) {
        caller.call(PageEndpoints.delete(id, true));
    }

    /** Orders siblings, changes the parent, or carries a page into another space. */
    public void move(String pageId, MovePosition position, String targetId) {
        caller.call(PageEndpoints.move(pageId, position, targetId));
    }

    /** Starts archiving and gives the id of the task. At most 300 pages. The API cannot undo this. */
    public String archive(List<String> ids) {
        return caller.call(PageEndpoints.archive(ids));
    }

    /** Waits for a task such as archiving to end. */
    public LongTask awaitTask(String taskId) {
        return tasks.await(taskId);
    }

    /** The direct children of a page, folders among them. */
    public PagedList<ChildContent> directChildren(String id) {
        return new PagedList<>(caller, PageEndpoints.directChildren(Container.PAGE, id));
    }

    /** What lies below a page, to a depth of at most 10. */
    public PagedList<Descendant> descendants(String id, int depth) {
        return new PagedList<>(caller, PageEndpoints.descendants(Container.PAGE, id, depth));
    }

    /** What lies above a page, top first. */
    public PagedList<Ancestor> ancestors(String id) {
        return new PagedList<>(caller, PageEndpoints.ancestors(Container.PAGE, id));
    }
}
