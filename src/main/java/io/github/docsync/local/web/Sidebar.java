package io.github.docsync.local.web;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page tree of a space, opened where the reader is; other branches are fetched when they are opened. */
final class Sidebar {
    private static final int MOST_TITLES = 50;

    private final ContentContext site;
    private final @Nullable Baseline baseline;

    /** @param baseline what the pages are shown against; null for nothing */
    Sidebar(ContentContext site, @Nullable Baseline baseline) {
        this.site = site;
        this.baseline = baseline;
    }

    Html of(SpaceRow space, ContentRow page) {
        Set<Long> path = new HashSet<>(List.of(page.id(), space.homepageId()));
        new PageTree(site).ancestors(page).forEach(above -> path.add(above.id()));
        Html html = new Html();
        html.open("aside", "class", "side", "aria-label", "Pages of the space");
        html.open(
                "a", "class", "space", "href", Screen.WIKI + "/spaces/" + Addresses.encoded(space.key()) + "/overview");
        String initial =
                space.name().isEmpty() ? "S" : space.name().substring(0, 1).toUpperCase(Locale.ROOT);
        html.element("span", initial, "class", "space-mark", "aria-hidden", "true")
                .element("span", space.name())
                .close();
        html.empty(
                "input",
                "type",
                "search",
                "class",
                "filter",
                "placeholder",
                "Filter by title",
                "aria-label",
                "Filter pages by title",
                "autocomplete",
                "off",
                "data-filter",
                Long.toString(space.id()));
        html.open("nav", "aria-label", "Page tree");
        html.open("ul", "class", "tree", "data-tree", page.wireId());
        branches(html, space, new PageTree(site).roots(space.id()), page, path);
        html.close().close();
        removed(html);
        return html.close();
    }

    private void removed(Html html) {
        List<String> removed = baseline == null ? List.of() : baseline.removed(site.store());
        if (!removed.isEmpty()) {
            html.element("h2", "Removed", "class", "side-head").open("ul", "class", "removed-pages");
            removed.forEach(title -> html.element("li", title));
            html.close();
        }
    }

    /** What stands below a page, as the tree shows it when its branch is opened. */
    Html below(SpaceRow space, ContentRow parent) {
        Html html = new Html();
        html.open("ul");
        branches(html, space, new PageTree(site).children(parent.id()), null, Set.of());
        return html.close();
    }

    /** The pages with this text in their title. */
    Html titled(SpaceRow space, String text) {
        List<ContentRow> found = site.store()
                .contents()
                .list(ContentFilter.of(Kind.PAGE, Kind.FOLDER)
                        .space(space.id())
                        .status(Status.CURRENT)
                        .titleContaining(text)
                        .sort("title")
                        .limit(MOST_TITLES + 1));
        Html html = new Html();
        html.open("ul", "class", "tree");
        for (ContentRow content : found.subList(0, Math.min(found.size(), MOST_TITLES))) {
            html.open("li", "class", "leaf").open("div", "class", "row");
            link(html, space, content, false);
            html.close().close();
        }
        if (found.isEmpty()) {
            html.element("li", "No page has this in its title.", "class", "quiet note");
        } else if (found.size() > MOST_TITLES) {
            html.element("li", "More pages match; type more of the title.", "class", "quiet note");
        }
        return html.close();
    }

    private void branches(
            Html html, SpaceRow space, List<ContentRow> siblings, @Nullable ContentRow here, Set<Long> path) {
        Set<Long> parents = site.store()
                .contents()
                .withChildren(siblings.stream().map(ContentRow::id).toList());
        for (ContentRow content : siblings) {
            boolean leaf = !parents.contains(content.id());
            boolean open = !leaf && path.contains(content.id());
            boolean current = here != null && here.id() == content.id();
            String kind = (leaf ? "leaf" : open ? "open" : "closed")
                    + (current ? " here" : "")
                    + (content.kind() == Kind.FOLDER ? " folder" : "");
            html.open("li", "class", kind, "data-id", content.wireId()).open("div", "class", "row");
            if (leaf) {
                html.element("span", "", "class", "twist");
            } else {
                html.element(
                        "button",
                        "",
                        "class",
                        "twist",
                        "type",
                        "button",
                        "aria-expanded",
                        Boolean.toString(open),
                        "aria-label",
                        "Pages below " + content.title());
            }
            link(html, space, content, current);
            badge(html, content);
            html.close();
            if (open) {
                html.open("ul");
                branches(html, space, new PageTree(site).children(content.id()), here, path);
                html.close();
            }
            html.close();
        }
    }

    private void badge(Html html, ContentRow content) {
        if (baseline != null && content.kind() == Kind.PAGE) {
            switch (baseline.stateOf(site.store(), content)) {
                case NEW -> html.element("span", "new", "class", "badge badge-new");
                case CHANGED -> html.element("span", "changed", "class", "badge badge-changed");
                case SAME -> {
                    // Nothing to point out.
                }
            }
        }
    }

    private static void link(Html html, SpaceRow space, ContentRow content, boolean current) {
        if (current) {
            html.element(
                    "a",
                    content.title(),
                    "href",
                    Screen.url(space, content),
                    "title",
                    content.title(),
                    "aria-current",
                    "page");
        } else {
            html.element("a", content.title(), "href", Screen.url(space, content), "title", content.title());
        }
    }
}
