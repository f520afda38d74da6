package io.github.docsync.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import io.github.docsync.local.view.PageViewContext;
import io.github.docsync.local.view.Safe;
import io.github.docsync.model.ShortCommit;
import java.util.Optional;

/** What stands above the content of a page: cover, place, title, who wrote it, where it comes from in Git, and the tabs. */
final class PageHead {
    private final ContentContext site;
    private final Screen screen;

    PageHead(ContentContext site, Screen screen) {
        this.site = site;
        this.screen = screen;
    }

    /** The head, in a column that is still open for the content. */
    Html of(ContentRow page, SpaceRow space, String tab) {
        Html html = new Html();
        html.open("div", "class", "column" + width(page));
        html.open("div", "data-part", "head");
        cover(html, page);
        screen.crumbs(html, space, page);
        screen.title(html, page, emoji(page));
        byline(html, page);
        place(html, page);
        tabs(html, page, space, tab);
        return html.close();
    }

    private String property(ContentRow page, String key) {
        return site.store()
                .properties()
                .withKey(PropertyTable.Container.CONTENT, page.id(), key)
                .map(property -> Json.parse(property.json()))
                .map(JsonNode::asText)
                .orElse("");
    }

    private String width(ContentRow page) {
        return switch (property(page, "content-appearance-published")) {
            case "full-width" -> " full";
            case "max" -> " max";
            default -> "";
        };
    }

    /** The cover picture: an address, or the file id of an attachment, and which part of its height is in the middle. */
    private void cover(Html html, ContentRow page) {
        JsonNode cover;
        try {
            cover = Json.parse(property(page, "cover-picture-id-published"));
        } catch (IllegalArgumentException e) {
            // Whoever may write properties may write anything there.
            return;
        }
        String id = cover.path("id").asText();
        Optional<String> url = id.matches("(?i)https?://.*") ? Safe.url(id) : attached(page, id);
        int position = Math.max(0, Math.min(100, cover.path("position").asInt(50)));
        url.ifPresent(found -> html.empty(
                "img", "class", "cover", "alt", "", "src", found, "style", "object-position: 50% " + position + "%"));
    }

    private Optional<String> attached(ContentRow page, String fileId) {
        return site.store()
                .files()
                .attachmentOf(fileId)
                .flatMap(site.store().contents()::find)
                .flatMap(attachment -> new PageViewContext(site, page).attachment(attachment.title()));
    }

    /** The emoji before the title: code points in hexadecimal, joined by hyphens. */
    private String emoji(ContentRow page) {
        StringBuilder emoji = new StringBuilder();
        for (String point : property(page, "emoji-title-published").split("-")) {
            if (point.matches("[0-9a-fA-F]{2,6}") && Character.isValidCodePoint(Integer.parseInt(point, 16))) {
                emoji.appendCodePoint(Integer.parseInt(point, 16));
            }
        }
        return emoji.toString();
    }

    private void byline(Html html, ContentRow page) {
        String author = screen.nameOf(page.version().authorId());
        String owner = screen.nameOf(page.ownerId());
        html.open("div", "class", "byline");
        screen.avatar(html, author, false);
        html.open("div")
                .text("By " + screen.nameOf(page.authorId()) + " · owned by " + owner + " · changed by " + author
                        + " on "
                        + Screen.day(page.version().createdAt()) + " · version "
                        + page.version().number());
        html.close().close();
    }

    /** The file and the commit that the page was published from, with links where the Git host is known. */
    private void place(Html html, ContentRow page) {
        PageSource source = new PageSource(site);
        String path = source.pathOf(page);
        if (path.isEmpty()) {
            return;
        }
        html.open("p", "class", "git-place").text("From ");
        linked(html, path, screen.gitLinks().file(path));
        String commit = source.commitOf(page);
        if (!commit.isEmpty()) {
            html.text(" at ");
            linked(html, ShortCommit.of(commit), screen.gitLinks().commit(commit));
        }
        html.close();
    }

    private static void linked(Html html, String text, Optional<String> url) {
        if (url.isPresent()) {
            html.open("a", "href", url.get(), "rel", "noreferrer")
                    .element("code", text)
                    .close();
        } else {
            html.element("code", text);
        }
    }

    private void tabs(Html html, ContentRow page, SpaceRow space, String on) {
        String url = Screen.url(space, page);
        html.open("nav", "class", "tabs", "aria-label", "Views of the page");
        tab(html, url, "Page", -1, on.isEmpty());
        if (page.kind() != ContentKind.FOLDER) {
            int versions = site.store().contents().revisionCount(page.id());
            tab(html, url + "?tab=history", "History", versions, on.equals("history"));
            int files = PageScreen.files(site, page).size();
            tab(html, url + "?tab=attachments", "Attachments", files, on.equals("attachments"));
            tab(html, url + "?tab=source", "Storage format", -1, on.equals("source"));
            ChangedPages changes = screen.changes();
            if (changes != null && changes.stateOf(page) != Baseline.State.SAME) {
                String since = "Changes since " + changes.baseline().name();
                tab(html, url + "?tab=changes", since, -1, on.equals("changes"));
            }
            if (page.is(Status.CURRENT)) {
                html.element(
                        "a", "✎ Edit", "class", "edit", "href", Screen.WIKI + "/local/pages/" + page.id() + "/edit");
            }
        }
        html.close();
    }

    private static void tab(Html html, String url, String name, int count, boolean on) {
        html.open("a", "href", url, "class", on ? "on" : "", "aria-current", on ? "true" : "false")
                .text(name);
        if (count >= 0) {
            html.element("span", Integer.toString(count), "class", "count");
        }
        html.close();
    }
}
