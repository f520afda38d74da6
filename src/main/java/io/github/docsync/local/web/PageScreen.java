package io.github.docsync.local.web;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.ContentTable;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.StoredFile;
import io.github.docsync.local.view.Html;
import io.github.docsync.local.view.PageViewContext;
import io.github.docsync.local.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page, post or folder with its tabs: the page itself, history, attachments, storage format. */
final class PageScreen {
    private final ContentContext site;
    private final Screen screen;

    PageScreen(ContentContext site, Screen screen) {
        this.site = site;
        this.screen = screen;
    }

    HttpReply show(ContentRow page, String tab, Optional<Integer> version) {
        SpaceRow space = site.space(page.spaceId());
        Html html = head(page, space, tab);
        switch (tab) {
            case "history" -> history(html, page, space);
            case "attachments" -> attachments(html, page);
            case "source" -> html.add(SourceView.of(site.store().contents().body(page)));
            case "changes" -> changes(html, page);
            default -> content(html, page, version);
        }
        html.close();
        return screen.framed(200, page.title(), space, page, html);
    }

    /**
     * Two versions of a page against each other.
     *
     * @param form {@code text} for the visible text line by line, {@code storage} for the storage format, else as one page
     */
    HttpReply compare(ContentRow page, int from, int to, String form) {
        SpaceRow space = site.space(page.spaceId());
        Html html = head(page, space, "history");
        forms(html, "Version " + from + " against version " + to, "?tab=compare&from=" + from + "&to=" + to, form);
        versions(html, page, from, to, form);
        ContentTable contents = site.store().contents();
        difference(
                html,
                page,
                contents.body(page.id(), from).orElse(""),
                contents.body(page.id(), to).orElse(""),
                form);
        html.close();
        return screen.framed(200, page.title(), space, page, html);
    }

    /** Which versions are compared. */
    private void versions(Html html, ContentRow page, int from, int to, String form) {
        List<Revision> all = site.store().contents().revisions(page.id());
        if (all.size() < 3) {
            return;
        }
        html.open("form", "class", "versions", "action", Screen.url(site.space(page.spaceId()), page));
        for (String[] hidden : new String[][] {{"tab", "compare"}, {"form", form}}) {
            html.empty("input", "type", "hidden", "name", hidden[0], "value", hidden[1]);
        }
        choice(html, "Compare version", "from", from, all);
        choice(html, "with version", "to", to, all);
        html.element("button", "Compare").close();
    }

    private static void choice(Html html, String label, String name, int chosen, List<Revision> all) {
        html.open("label").text(label + " ").open("select", "name", name);
        for (Revision revision : all) {
            String number = Integer.toString(revision.number());
            if (revision.number() == chosen) {
                html.element("option", number, "value", number, "selected", "");
            } else {
                html.element("option", number, "value", number);
            }
        }
        html.close().close();
    }

    /** The ways to look at a comparison. */
    private static void forms(Html html, String title, String query, String form) {
        html.open("p", "class", "quiet").text(title + ": ");
        String separator = "";
        for (String[] way : new String[][] {{"", "as a page"}, {"text", "as text"}, {"storage", "as storage format"}}) {
            html.text(separator);
            separator = " · ";
            if (way[0].equals(form)) {
                html.element("b", way[1]);
            } else {
                html.element("a", way[1], "href", query + (way[0].isEmpty() ? "" : "&form=" + way[0]));
            }
        }
        html.close();
    }

    private void difference(Html html, ContentRow page, String before, String after, String form) {
        if (form.isEmpty()) {
            html.add(RenderedDiff.of(view(page, before), view(page, after)));
        } else {
            html.add(VersionDiff.of(before, after, form.equals("storage")));
        }
    }

    private Html view(ContentRow page, String body) {
        return View.of(Bodies.read(body), new PageViewContext(site, page));
    }

    /** What has changed since the state that the pages are shown against. */
    private void changes(Html html, ContentRow page) {
        ChangedPages changes = screen.changes();
        String before = changes == null ? "" : changes.baseline().bodyOf(site.store(), page);
        String after = page.is(Status.CURRENT) ? site.store().contents().body(page) : "";
        if (changes != null) {
            around(html, changes.baseline().differences(site.store(), page));
        }
        difference(html, page, before, after, "");
        for (String form : List.of("text", "storage")) {
            html.open("details", "class", "passage")
                    .element("summary", form.equals("text") ? "As text" : "As storage format");
            difference(html, page, before, after, form);
            html.close();
        }
    }

    /** What else than the body has changed. */
    private static void around(Html html, List<Baseline.Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        html.open("ul", "class", "diff around");
        for (Baseline.Difference difference : differences) {
            html.open("li").text(difference.name() + ": ");
            if (!difference.before().isEmpty()) {
                html.element("del", difference.before());
            }
            html.text(" ");
            if (!difference.after().isEmpty()) {
                html.element("ins", difference.after());
            }
            html.close();
        }
        html.close();
    }

    private Html head(ContentRow page, SpaceRow space, String tab) {
        return new PageHead(site, screen).of(page, space, tab);
    }

    private void content(Html html, ContentRow page, Optional<Integer> version) {
        ContentTable contents = site.store().contents();
        String body = contents.body(page);
        if (version.isPresent()) {
            body = contents.body(page.id(), version.get()).orElse("");
            html.element("p", "This is version " + version.get() + ", not the newest.", "class", "notice");
        }
        html.open("article", "class", "content", "data-content", "");
        if (page.kind() == ContentKind.FOLDER) {
            folder(html, page);
        } else {
            html.add(View.of(Bodies.read(body), new PageViewContext(site, page)));
        }
        html.close();
        html.open("div", "data-part", "below");
        labels(html, page);
        if (version.isEmpty() && page.is(Status.CURRENT) && page.kind() != ContentKind.FOLDER) {
            new CommentsSection(site, screen).add(html, page);
        }
        html.close();
    }

    private void folder(Html html, ContentRow page) {
        html.open("ul", "class", "children");
        for (ContentRow child : new PageTree(site).children(page.id())) {
            html.open("li")
                    .element("a", child.title(), "href", Screen.url(site.space(child.spaceId()), child))
                    .close();
        }
        html.close();
    }

    private void labels(Html html, ContentRow page) {
        List<LabelRow> labels = site.store().labels().of(page.id());
        if (labels.isEmpty()) {
            return;
        }
        html.open("div", "class", "labels");
        labels.forEach(label -> html.element("span", label.name(), "class", "label"));
        html.close();
    }

    private void history(Html html, ContentRow page, SpaceRow space) {
        html.open("table", "class", "plain").open("tr");
        List.of("Version", "Date", "Changed by", "Message", "Changes").forEach(head -> html.element("th", head));
        html.close();
        String url = Screen.url(space, page);
        for (Revision revision : site.store().contents().revisions(page.id())) {
            html.open("tr").open("td", "class", "tight");
            html.element("a", "v. " + revision.number(), "href", url + "?version=" + revision.number());
            if (revision.number() == page.version().number()) {
                html.text(" ").element("span", "current", "class", "lozenge");
            }
            html.close();
            html.element("td", Screen.day(revision.createdAt()), "class", "tight");
            html.element("td", screen.nameOf(revision.authorId()), "class", "tight");
            html.element("td", revision.message()).open("td", "class", "tight");
            if (revision.number() > 1) {
                String compare = url + "?tab=compare&from=" + (revision.number() - 1) + "&to=" + revision.number();
                html.element("a", "compare with v. " + (revision.number() - 1), "href", compare);
            }
            html.close().close();
        }
        html.close();
    }

    static List<ContentRow> files(ContentContext site, ContentRow page) {
        return site.store()
                .contents()
                .list(ContentFilter.of(ContentKind.ATTACHMENT)
                        .container(page.id())
                        .status(Status.CURRENT)
                        .sort("title"));
    }

    private void attachments(Html html, ContentRow page) {
        List<ContentRow> files = files(site, page);
        if (files.isEmpty()) {
            html.element("p", "Nothing is attached to this page.", "class", "quiet");
            return;
        }
        html.open("table", "class", "plain").open("tr");
        List.of("", "File", "Size", "Version", "Changed", "Comment").forEach(head -> html.element("th", head));
        html.close();
        PageViewContext context = new PageViewContext(site, page);
        for (ContentRow attachment : files) {
            StoredFile file = site.store()
                    .files()
                    .find(attachment.id(), attachment.version().number())
                    .orElseThrow();
            String url = context.attachment(attachment.title()).orElse("");
            html.open("tr").open("td");
            if (file.mediaType().startsWith("image/")) {
                html.empty("img", "class", "thumb", "alt", "", "src", url);
            }
            html.close()
                    .open("td")
                    .element("a", attachment.title(), "href", url)
                    .close();
            html.element("td", size(file.size()), "class", "tight");
            html.element("td", Integer.toString(attachment.version().number()), "class", "tight");
            html.element("td", Screen.day(attachment.version().createdAt()), "class", "tight");
            html.element("td", file.comment()).close();
        }
        html.close();
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}
