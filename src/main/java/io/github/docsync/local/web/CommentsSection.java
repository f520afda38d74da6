package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.store.CommentRow;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import io.github.docsync.local.view.PageViewContext;
import io.github.docsync.local.view.View;
import java.util.List;

/** The comments on a page, with the means to add some. */
final class CommentsSection {
    private final ContentContext site;
    private final Screen screen;
    private final CommentRules comments;

    CommentsSection(ContentContext site, Screen screen) {
        this.site = site;
        this.screen = screen;
        comments = new CommentRules(site);
    }

    void add(Html html, ContentRow page) {
        List<ContentRow> inline = top(page, Kind.INLINE_COMMENT);
        List<ContentRow> footer = top(page, Kind.FOOTER_COMMENT);
        html.open("section", "class", "below", "id", "comments");
        html.element(
                "h2",
                inline.size() + footer.size() == 0 ? "Comments" : "Comments (" + (inline.size() + footer.size()) + ")");
        inline.forEach(comment -> comment(html, page, comment));
        footer.forEach(comment -> comment(html, page, comment));
        html.open("form", "class", "form", "method", "post", "action", action(page, "comment"));
        token(html);
        html.open("textarea", "name", "text", "rows", "3", "required", "", "placeholder", "Add a comment")
                .close();
        html.open("div", "class", "actions").element("button", "Comment", "class", "primary");
        html.element("span", "Select text in the page to comment on it.", "class", "quiet");
        html.close().close().close();
        html.element("div", "💬 Comment", "id", "comment-bubble", "role", "button");
        html.open("form", "id", "inline-form", "class", "form", "method", "post", "action", action(page, "inline"));
        token(html);
        html.empty("input", "type", "hidden", "name", "selection", "value", "");
        html.element("div", "", "class", "selection");
        html.open("textarea", "name", "text", "rows", "3", "required", "").close();
        html.open("div", "class", "actions").element("button", "Comment", "class", "primary");
        html.element("button", "Cancel", "type", "button", "data-cancel", "")
                .close()
                .close();
    }

    static String action(ContentRow page, String what) {
        return Screen.WIKI + "/local/pages/" + page.id() + "/" + what;
    }

    private void token(Html html) {
        html.empty("input", "type", "hidden", "name", "token", "value", screen.token());
    }

    private List<ContentRow> top(ContentRow page, Kind kind) {
        ContentFilter filter = ContentFilter.of(kind).container(page.id()).status(Status.CURRENT);
        return site.store().contents().list(filter).stream()
                .filter(comment -> comments.details(comment).replyTo() == null)
                .toList();
    }

    private void comment(Html html, ContentRow page, ContentRow comment) {
        CommentRow details = comments.details(comment);
        String author = screen.nameOf(comment.authorId());
        String marker = details.marker();
        html.open(
                "div",
                "class",
                "comment",
                "id",
                "comment-" + comment.id(),
                "data-comment-marker",
                marker == null ? "" : marker);
        screen.avatar(html, author, true);
        html.open("div", "class", "comment-body").open("div", "class", "comment-head");
        html.element("b", author).text(Screen.day(comment.version().createdAt()) + " ");
        String resolution = marker == null ? "" : comments.resolution(comment);
        if (!resolution.isEmpty() && !resolution.equals("open")) {
            html.element("span", resolution, "class", "lozenge");
        }
        html.close();
        if (details.selection() != null) {
            html.element("div", details.selection(), "class", "selection");
        }
        html.open("div", "class", "content");
        html.add(View.of(Bodies.read(site.store().contents().body(comment)), new PageViewContext(site, page)));
        html.close();
        if (marker != null && !resolution.equals("dangling")) {
            resolve(html, page, comment, resolution.equals("resolved"));
        }
        for (long reply : site.store().comments().replies(comment.id())) {
            site.store().contents().find(reply).ifPresent(found -> comment(html, page, found));
        }
        html.close().close();
    }

    private void resolve(Html html, ContentRow page, ContentRow comment, boolean resolved) {
        html.open("form", "class", "plain comment-actions", "method", "post", "action", action(page, "resolve"));
        token(html);
        html.empty("input", "type", "hidden", "name", "comment", "value", comment.wireId());
        html.empty("input", "type", "hidden", "name", "resolved", "value", Boolean.toString(!resolved));
        html.element("button", resolved ? "Reopen" : "Resolve", "class", "link").close();
    }
}
