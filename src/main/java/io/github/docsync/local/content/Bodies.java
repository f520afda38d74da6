package io.github.docsync.local.content;

import io.github.docsync.local.markup.MalformedMarkupException;
import io.github.docsync.local.markup.Markup;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.markup.SavedForm;
import io.github.docsync.local.markup.TaskBoxes;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.TaskRow;
import io.github.docsync.local.store.TaskTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What saving does to a body, and to the tasks in it. */
public final class Bodies {
    private final ContentContext site;

    public Bodies(ContentContext site) {
        this.site = site;
    }

    /** @throws Refusal 400 naming row and column when the body is not well-formed */
    public static MarkupElement read(String body) {
        try {
            return Markup.read(body);
        } catch (MalformedMarkupException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The form in which the body of this version of content is stored. */
    static String stored(ContentRow content, String body) {
        return SavedForm.of(read(body), content.id() + "/" + content.version().number());
    }

    /**
     * The form in which the body of this version of a document is stored. A link to a page that is not there loses its anchor, and does
     * not get it back when the page comes (CONFCLOUD-78192).
     */
    String storedDocument(ContentRow content, String body) {
        MarkupElement root = read(body);
        root.visit(element -> {
            if (element.is("ac:link") && element.attributes().containsKey("ac:anchor")) {
                element.child("ri:page")
                        .filter(target -> !isThere(target, content))
                        .ifPresent(target -> element.attributes().remove("ac:anchor"));
            }
        });
        return SavedForm.of(root, content.id() + "/" + content.version().number());
    }

    private boolean isThere(MarkupElement target, ContentRow from) {
        String key = target.attribute("ri:space-key");
        Optional<Long> space = key.isEmpty()
                ? Optional.of(from.spaceId())
                : site.store().spaces().withKey(key).map(SpaceRow::id);
        String title = ContentRow.titleKey(target.attribute("ri:content-title"));
        boolean itself =
                space.filter(id -> id == from.spaceId()).isPresent() && title.equals(ContentRow.titleKey(from.title()));
        return itself
                || space.stream()
                        .anyMatch(id -> !site.store()
                                .contents()
                                .list(ContentFilter.of(ContentKind.PAGE)
                                        .space(id)
                                        .status(Status.CURRENT, Status.ARCHIVED)
                                        .title(title)
                                        .limit(1))
                                .isEmpty());
    }

    /** Brings the tasks in line with a stored body. */
    void recordTasks(ContentRow content, String body, Account who) {
        TaskTable tasks = site.store().tasks();
        Map<String, TaskRow> known = new HashMap<>();
        tasks.of(content.id()).forEach(task -> known.put(task.localId(), task));
        // Few pages have any, and to read the body costs as much as to store the page.
        Map<String, MarkupElement> boxes = body.contains("<ac:task") ? TaskBoxes.in(read(body)) : Map.of();
        boxes.forEach((localId, element) -> {
            boolean complete = TaskBoxes.isComplete(element);
            TaskRow before = known.remove(localId);
            if (before == null || before.complete() != complete) {
                tasks.save(task(content, localId, complete, before, who));
            }
        });
        known.values().forEach(task -> tasks.delete(task.id()));
    }

    private TaskRow task(ContentRow content, String localId, boolean complete, @Nullable TaskRow before, Account who) {
        return new TaskRow(
                before == null ? site.store().database().nextId() : before.id(),
                content.id(),
                localId,
                complete,
                before == null ? who.accountId() : before.createdBy(),
                before == null ? site.now() : before.createdAt(),
                site.now(),
                complete ? who.accountId() : null,
                complete ? site.now() : null);
    }

    /** Ticks or clears the box of a task in the body of its page, which makes a minor version of the page. */
    public void tick(TaskRow task, boolean complete, Account who) {
        ContentRow content = site.store().contents().find(task.contentId()).orElseThrow();
        MarkupElement body = read(site.store().contents().body(content));
        TaskBoxes.set(body, task.localId(), complete);
        String stored = MarkupWriter.inner(body);
        ContentRow next = content.withVersion(
                new Revision(content.version().number() + 1, "", true, who.accountId(), site.now()));
        site.store().contents().save(next, stored);
        recordTasks(next, stored, who);
    }
}
