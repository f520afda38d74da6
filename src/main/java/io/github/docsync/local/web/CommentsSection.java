package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.store.CommentRow;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
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
        List<ContentRow> inline = top(page, ContentKind.INLINE_COMMENT);
        List<ContentRow> footer = top(page, ContentKind.FOOTER_COMMENT);
        int count = inline.size() + footer.size();
        html.open("section", "class", count == 0 ? "below none-yet" : "below", "aria-label", "Comments");
        html.element("h2", count == 0 ? "Comments" : "Comments (" + count + ")");
        inline.forEach(comment -> comment(html, page, comment));
        footer.forEach(comment -> comment(html, page, comment));
        commentForm(html, page);
        passageForm(html, page);
        html.close();
        bubble(html, page);
    }

    private void commentForm(Html html, ContentRow page) {
        html.open("form", "class", "form", "method", "post", "action", action(page, "comment"));
        token(html);
        text(html, "Add a comment");
        html.open("div", "class", "actions").element("button", "Comment", "class", "primary");
        html.element("span", "Select text in the page, then press C, to comment on it.", "class", "quiet");
        html.close().close();
    }

    /** For those who cannot select with a mouse. */
    private void passageForm(Html html, ContentRow page) {
        html.open("details", "class", "passage").element("summary", "Comment on a passage");
        html.open("form", "class", "form", "method", "post", "action", action(page, "inline"));
        token(html);
        html.empty(
                "input",
                "type",
                "text",
                "name",
                "selection",
                "required",
                "",
                "placeholder",
                "The words of the page, as they stand there",
                "aria-label",
                "The words to comment on");
        text(html, "Your comment on these words");
        html.open("div", "class", "actions")
                .element("button", "Comment on the passage", "class", "primary")
                .close();
        html.close().close();
    }

    private void bubble(Html html, ContentRow page) {
        html.element("button", "Comment", "type", "button", "class", "bubble", "data-bubble", "", "hidden", "");
        html.open(
                "form",
                "class",
                "form inline-form",
                "method",
                "post",
                "action",
                action(page, "inline"),
                "data-inline-form",
                "",
                "hidden",
                "");
        token(html);
        html.empty("input", "type", "hidden", "name", "selection", "value", "");
        html.element("div", "", "class", "selection");
        text(html, "Your comment on the selected text");
        html.open("div", "class", "actions").element("button", "Comment", "class", "primary");
        html.element("button", "Cancel", "type", "button", "data-cancel", "")
                .close()
                .close();
    }

    private static void text(Html html, String label) {
        html.open("textarea", "name", "text", "rows", "3", "required", "", "placeholder", label, "aria-label", label)
                .close();
    }

    static String action(ContentRow page, String what) {
        return Screen.WIKI + "/local/pages/" + page.id() + "/" + what;
    }

    private void token(Html html) {
        html.empty("input", "type", "hidden", "name", "token", "value", screen.token());
    }

    private List<ContentRow> top(ContentRow page, ContentKind kind) {
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
        if (details.replyTo() == null) {
            reply(html, page, comment);
        }
        for (long reply : site.store().comments().replies(comment.id())) {
            site.store().contents().find(reply).ifPresent(found -> comment(html, page, found));
        }
        html.close().close();
    }

    private void reply(Html html, ContentRow page, ContentRow comment) {
        html.open("details", "class", "reply").element("summary", "Reply");
        html.open("form", "class", "form", "method", "post", "action", action(page, "reply"));
        token(html);
        html.empty("input", "type", "hidden", "name", "comment", "value", comment.wireId());
        text(html, "Your reply");
        html.open("div", "class", "actions")
                .element("button", "Reply", "class", "primary")
                .close()
                .close()
                .close();
    }

    private void resolve(Html html, ContentRow page, ContentRow comment, boolean resolved) {
        html.open("form", "class", "plain comment-actions", "method", "post", "action", action(page, "resolve"));
        token(html);
        html.empty("input", "type", "hidden", "name", "comment", "value", comment.wireId());
        html.empty("input", "type", "hidden", "name", "resolved", "value", Boolean.toString(!resolved));
        html.element("button", resolved ? "Reopen" : "Resolve", "class", "link").close();
    }
}
