package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.DocumentChange;
import io.github.docsync.local.content.DocumentRules;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.markup.InlineMarkers;
import io.github.docsync.local.markup.MarkupElement;
import io.github.docsync.local.markup.MarkupText;
import io.github.docsync.local.markup.MarkupWriter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import java.util.Set;

/** What a reader does in the browser: comment, tick, resolve, edit. */
final class Actions {
    private static final Set<Kind> DOCUMENTS = Set.of(Kind.PAGE, Kind.BLOG_POST);

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
        router.add(
                "GET", path + "/edit", "", call -> editor(page(call), page(call).title(), body(page(call)), ""));
        router.add("POST", path + "/edit", "", this::edit);
        router.add("POST", path + "/comment", "", this::comment);
        router.add("POST", path + "/inline", "", this::inline);
        router.add("POST", path + "/reply", "", this::reply);
        router.add("POST", path + "/resolve", "", this::resolve);
        router.add("POST", path + "/task", "", this::tick);
    }

    private ContentRow page(Call call) {
        return site.find(call.id("id"), DOCUMENTS)
                .filter(page -> page.is(Status.CURRENT))
                .orElseThrow(() -> Refusal.notFound("There is no such page."));
    }

    private String body(ContentRow page) {
        return site.store().contents().body(page);
    }

    /** The form, when one of our own pages sent it. */
    private Form form(Call call) {
        Form form = Form.of(call);
        if (!form.field("token").equals(screen.token())) {
            throw Refusal.forbidden("This form is not from the running server. Go back, reload and try again.");
        }
        return form;
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
        ContentRow page = page(call);
        ContentRow comment =
                comments.createFooter(page, null, paragraphs(form(call).field("text")), call.account());
        return backTo(page, "#comment-" + comment.id());
    }

    private HttpReply inline(Call call) {
        ContentRow page = page(call);
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
        ContentRow page = page(call);
        Form form = form(call);
        ContentRow parent = site.find(
                        Call.parseId(form.field("comment")).orElse(0L),
                        Set.of(Kind.INLINE_COMMENT, Kind.FOOTER_COMMENT))
                .orElseThrow(() -> Refusal.notFound("There is no such comment."));
        String text = paragraphs(form.field("text"));
        ContentRow reply = parent.kind() == Kind.INLINE_COMMENT
                ? comments.createInlineReply(page, parent.id(), text, call.account())
                : comments.createFooter(page, parent.id(), text, call.account());
        return backTo(page, "#comment-" + reply.id());
    }

    private HttpReply resolve(Call call) {
        ContentRow page = page(call);
        Form form = form(call);
        long id = Call.parseId(form.field("comment")).orElse(0L);
        site.find(id, Set.of(Kind.INLINE_COMMENT))
                .ifPresent(comment ->
                        comments.resolve(comment, form.field("resolved").equals("true"), call.account()));
        return backTo(page, "#comment-" + id);
    }

    private HttpReply tick(Call call) {
        ContentRow page = page(call);
        Form form = form(call);
        site.store().tasks().of(page.id()).stream()
                .filter(task -> task.localId().equals(form.field("task")))
                .findFirst()
                .ifPresent(task ->
                        new Bodies(site).tick(task, form.field("complete").equals("true"), call.account()));
        return backTo(page, "");
    }

    private HttpReply edit(Call call) {
        ContentRow page = page(call);
        Form form = form(call);
        int version = Call.parseId(form.field("version")).map(Long::intValue).orElse(0);
        DocumentChange change = new DocumentChange(
                Status.CURRENT,
                form.field("title"),
                null,
                form.field("body"),
                version + 1,
                form.field("message"),
                false,
                null);
        try {
            new DocumentRules(site).update(page.id(), change, call.account());
            return backTo(page(call), "");
        } catch (Refusal refusal) {
            return editor(page, form.field("title"), form.field("body"), String.valueOf(refusal.getMessage()));
        }
    }

    private HttpReply editor(ContentRow page, String title, String body, String problem) {
        Html html = new Html();
        html.open("div", "class", "column wide");
        screen.crumbs(html, site.space(page.spaceId()), page);
        html.element("h1", "Edit “" + page.title() + "”", "class", "title");
        if (!problem.isEmpty()) {
            html.element("p", problem, "class", "problem");
        }
        html.open("form", "class", "form", "method", "post", "action", CommentsSection.action(page, "edit"));
        html.empty("input", "type", "hidden", "name", "token", "value", screen.token());
        html.empty(
                "input",
                "type",
                "hidden",
                "name",
                "version",
                "value",
                Integer.toString(page.version().number()));
        html.element("label", "Title", "for", "title");
        html.empty("input", "type", "text", "id", "title", "name", "title", "value", title, "required", "");
        html.element("label", "Body in storage format", "for", "body");
        // The first newline after the tag is not part of the text.
        html.element("textarea", "\n" + body, "class", "source", "id", "body", "name", "body", "spellcheck", "false");
        html.element("label", "What changed?", "for", "message");
        html.empty("input", "type", "text", "id", "message", "name", "message", "maxlength", "255");
        html.open("div", "class", "actions").element("button", "Publish", "class", "primary");
        html.element("a", "Cancel", "class", "button", "href", Screen.url(site.space(page.spaceId()), page));
        html.close().close().close();
        return screen.framed(
                problem.isEmpty() ? 200 : 400, "Edit " + page.title(), site.space(page.spaceId()), page, html);
    }
}
