package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.markup.InlineMarkers;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import java.util.Set;

/** What a reader does in the browser: comment, tick, resolve. */
final class Actions {

    private final ContentContext site;
    private final Screen screen;
    private final CommentRules comments;

    Actions(ContentContext site, Screen screen) {
        this.site = site;
        this.screen = screen;
        comments = new CommentRules(site);
    }

    void addTo(Router router) {
        String path = "/wiki/local/pages/{id}";
        router.add("POST", path + "/comment", "", this::comment);
        router.add("POST", path + "/inline", "", this::inline);
        router.add("POST", path + "/reply", "", this::reply);
        router.add("POST", path + "/resolve", "", this::resolve);
        router.add("POST", path + "/task", "", this::tick);
    }

    private String body(ContentRow page) {
        return site.store().contents().body(page);
    }

    private Form form(Call call) {
        return Form.of(call, screen.token());
    }

    private HttpReply backTo(ContentRow page, String fragment) {
        return HttpReply.redirect(303, Screen.url(site.space(page.spaceId()), page) + fragment);
    }

    /** Plain text as storage format, a paragraph for each line. */
    private static String paragraphs(String text) {
        MarkupElement root = new MarkupElement("");
        text.strip().lines().forEach(line -> root.add(new MarkupElement("p").add(new MarkupText(line))));
        return MarkupWriter.inner(root);
    }

    private HttpReply comment(Call call) {
        ContentRow page = NamedContent.document(site, call);
        ContentRow comment =
                comments.createFooter(page, null, paragraphs(form(call).field("text")), call.account());
        return backTo(page, "#comment-" + comment.id());
    }

    private HttpReply inline(Call call) {
        ContentRow page = NamedContent.document(site, call);
        Form form = form(call);
        String selection = form.field("selection");
        int count = InlineMarkers.occurrences(Bodies.read(body(page)), selection);
        if (count == 0) {
            throw Refusal.badRequest("That text spans several blocks. Select within one paragraph, then try again.");
        }
        ContentRow comment =
                comments.createInline(page, selection, count, 0, paragraphs(form.field("text")), call.account());
        return backTo(page, "#comment-" + comment.id());
    }

    private HttpReply reply(Call call) {
        ContentRow page = NamedContent.document(site, call);
        Form form = form(call);
        ContentRow parent = site.find(
                        Call.parseId(form.field("comment")).orElse(0L),
                        Set.of(ContentKind.INLINE_COMMENT, ContentKind.FOOTER_COMMENT))
                .orElseThrow(() -> Refusal.notFound("This comment does not exist."));
        String text = paragraphs(form.field("text"));
        ContentRow reply = parent.kind() == ContentKind.INLINE_COMMENT
                ? comments.createInlineReply(page, parent.id(), text, call.account())
                : comments.createFooter(page, parent.id(), text, call.account());
        return backTo(page, "#comment-" + reply.id());
    }

    private HttpReply resolve(Call call) {
        ContentRow page = NamedContent.document(site, call);
        Form form = form(call);
        long id = Call.parseId(form.field("comment")).orElse(0L);
        site.find(id, Set.of(ContentKind.INLINE_COMMENT))
                .ifPresent(comment ->
                        comments.resolve(comment, form.field("resolved").equals("true"), call.account()));
        return backTo(page, "#comment-" + id);
    }

    private HttpReply tick(Call call) {
        ContentRow page = NamedContent.document(site, call);
        Form form = form(call);
        site.store().tasks().of(page.id()).stream()
                .filter(task -> task.localId().equals(form.field("task")))
                .findFirst()
                .ifPresent(task ->
                        new Bodies(site).tick(task, form.field("complete").equals("true"), call.account()));
        return backTo(page, "");
    }
}
