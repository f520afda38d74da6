package io.github.docsync.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Paging;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.TaskBoxes;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /tasks}: the boxes in pages and blog posts, which readers tick. */
final class TasksApi {
    private static final Set<ContentKind> HOLDERS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    private final ContentContext site;

    /** A task with what holds it. */
    private record TaskOnPage(TaskRow task, ContentRow holder) {}

    TasksApi(ContentContext site) {
        this.site = site;
    }

    void addTo(Router router) {
        router.add("GET", "/api/v2/tasks", "read:task:confluence", this::list);
        router.add("GET", "/api/v2/tasks/{id}", "read:task:confluence", call -> HttpReply.ok(wire(find(call), call)));
        router.add("PUT", "/api/v2/tasks/{id}", "write:task:confluence", this::update);
    }

    private Optional<TaskOnPage> held(TaskRow task, Call call) {
        return site.find(task.contentId(), HOLDERS)
                .filter(call::sees)
                .filter(holder -> holder.is(Status.CURRENT))
                .map(holder -> new TaskOnPage(task, holder));
    }

    private HttpReply list(Call call) {
        List<Long> pages = call.queryIds("page-id", Paging.MAX_LIMIT);
        List<Long> posts = call.queryIds("blogpost-id", Paging.MAX_LIMIT);
        List<Long> spaces = call.queryIds("space-id", Paging.MAX_LIMIT);
        List<Long> ids = call.queryIds("task-id", Paging.MAX_LIMIT);
        Optional<String> status = call.query("status");
        List<TaskOnPage> found = site.store().tasks().all().stream()
                .filter(task -> ids.isEmpty() || ids.contains(task.id()))
                .filter(task -> pages.isEmpty() || pages.contains(task.contentId()))
                .filter(task -> posts.isEmpty() || posts.contains(task.contentId()))
                .filter(task -> status.isEmpty() || status.get().equals(status(task)))
                .flatMap(task -> held(task, call).stream())
                .filter(held ->
                        spaces.isEmpty() || spaces.contains(held.holder().spaceId()))
                .toList();
        return Paging.page(call, found, held -> wire(held, call));
    }

    private TaskOnPage find(Call call) {
        return site.store()
                .tasks()
                .find(call.id("id"))
                .flatMap(task -> held(task, call))
                .orElseThrow(() -> Refusal.notFound("Cannot find a task with id [" + call.variable("id") + "]"));
    }

    private HttpReply update(Call call) {
        TaskOnPage held = find(call);
        String status = Fields.requiredText(call.json(), "status");
        if (!Set.of("complete", "incomplete").contains(status)) {
            throw Refusal.badRequest("Invalid status: " + status + "; expected complete or incomplete");
        }
        if (!status.equals(status(held.task()))) {
            new Bodies(site).tick(held.task(), status.equals("complete"), call.account());
        }
        return HttpReply.ok(wire(find(call), call));
    }

    private static String status(TaskRow task) {
        return task.complete() ? "complete" : "incomplete";
    }

    private ObjectNode wire(TaskOnPage held, Call call) {
        TaskRow task = held.task();
        ObjectNode node = Json.object()
                .put("id", Long.toString(task.id()))
                .put("localId", task.localId())
                .put("spaceId", Long.toString(held.holder().spaceId()))
                .put(
                        held.holder().kind() == ContentKind.PAGE ? "pageId" : "blogPostId",
                        held.holder().wireId())
                .put("status", status(task))
                .put("createdBy", task.createdBy())
                .put("createdAt", Json.instant(task.createdAt()))
                .put("updatedAt", Json.instant(task.updatedAt()));
        Instant completedAt = task.completedAt();
        if (completedAt != null) {
            node.put("completedBy", task.completedBy()).put("completedAt", Json.instant(completedAt));
        }
        ObjectNode body = node.putObject("body");
        call.query("body-format")
                .map(Representations::requireBulk)
                .ifPresent(format -> body.setAll(Representations.body(site, held.holder(), format, text(held))));
        return node;
    }

    private String text(TaskOnPage held) {
        MarkupElement root = Bodies.read(site.store().contents().body(held.holder()));
        return Optional.ofNullable(TaskBoxes.in(root).get(held.task().localId()))
                .map(TaskBoxes::body)
                .orElse("");
    }
}
