package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.DocumentChange;
import io.github.docsync.local.content.DocumentRules;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import io.github.docsync.local.view.PageViewContext;
import io.github.docsync.local.view.View;

/** Editing a page: its storage format, and next to it what readers will see, drawn anew while somebody types. */
final class Editor {
    private final ContentContext site;
    private final Screen screen;

    Editor(ContentContext site, Screen screen) {
        this.site = site;
        this.screen = screen;
    }

    void addTo(Router router) {
        String path = "/wiki/local/pages/{id}";
        router.add("GET", path + "/edit", "", call -> {
            ContentRow page = NamedContent.document(site, call);
            return form(page, page.title(), site.store().contents().body(page), "");
        });
        router.add("POST", path + "/edit", "", this::publish);
        router.add("POST", path + "/render", "", this::rendered);
    }

    private HttpReply publish(Call call) {
        ContentRow page = NamedContent.document(site, call);
        Form form = Form.of(call, screen.token());
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
            return HttpReply.redirect(303, Screen.url(site.space(page.spaceId()), NamedContent.document(site, call)));
        } catch (Refusal refusal) {
            return form(page, form.field("title"), form.field("body"), String.valueOf(refusal.getMessage()));
        }
    }

    /** A body as readers would see it, or the parser's words for one that is not well-formed yet. */
    private HttpReply rendered(Call call) {
        ContentRow page = NamedContent.document(site, call);
        String body = Form.of(call, screen.token()).field("body");
        try {
            Html shown = View.of(Bodies.read(body), new PageViewContext(site, page));
            return HttpReply.ok(Json.object().put("html", shown.toString()));
        } catch (Refusal refusal) {
            return HttpReply.ok(Json.object().put("problem", refusal.getMessage()));
        }
    }

    private HttpReply form(ContentRow page, String title, String body, String problem) {
        Html html = new Html();
        html.open("div", "class", "column max");
        screen.crumbs(html, site.space(page.spaceId()), page);
        html.element("h1", "Edit “" + page.title() + "”", "class", "title");
        if (!problem.isEmpty()) {
            html.element("p", problem, "class", "problem", "role", "alert");
        }
        html.open("div", "class", "editor");
        html.open("form", "class", "form", "method", "post", "action", CommentsSection.action(page, "edit"));
        hidden(html, "token", screen.token());
        hidden(html, "version", Integer.toString(page.version().number()));
        html.element("label", "Title", "for", "docsync:title");
        html.empty("input", "type", "text", "id", "docsync:title", "name", "title", "value", title, "required", "");
        html.element("label", "Body in storage format", "for", "docsync:body");
        html.element(
                "textarea",
                // The first newline after the tag is not part of the text.
                "\n" + body,
                "class",
                "source",
                "id",
                "docsync:body",
                "name",
                "body",
                "spellcheck",
                "false",
                "data-source",
                CommentsSection.action(page, "render"));
        html.element("label", "What changed?", "for", "docsync:message");
        html.empty("input", "type", "text", "id", "docsync:message", "name", "message", "maxlength", "255");
        html.open("div", "class", "actions").element("button", "Publish", "class", "primary");
        html.element("a", "Cancel", "class", "button", "href", Screen.url(site.space(page.spaceId()), page));
        html.close().close();
        preview(html, page, body);
        html.close().close();
        return screen.framed(
                problem.isEmpty() ? 200 : 400, "Edit " + page.title(), site.space(page.spaceId()), page, html);
    }

    private static void hidden(Html html, String name, String value) {
        html.empty("input", "type", "hidden", "name", name, "value", value);
    }

    private void preview(Html html, ContentRow page, String body) {
        html.open("section", "class", "editor-preview", "aria-label", "As readers will see it", "tabindex", "0");
        html.element("p", "", "class", "problem", "role", "status", "data-preview-problem", "", "hidden", "");
        html.open("article", "class", "content", "data-preview", "");
        try {
            html.add(View.of(Bodies.read(body), new PageViewContext(site, page)));
        } catch (Refusal refusal) {
            html.element("p", "The body cannot be shown yet.", "class", "quiet");
        }
        html.close().close();
    }
}
