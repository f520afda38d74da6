package io.github.docsync.local.web;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
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
    private final @Nullable ChangedPages changes;

    /** Above pages that are not as they were. */
    private final Set<Long> aboveChanged;

    /** @param changes since the state that the pages are shown against; null where they are shown against none */
    Sidebar(ContentContext site, @Nullable ChangedPages changes) {
        this.site = site;
        this.changes = changes;
        aboveChanged = changes == null ? Set.of() : changes.above();
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
        changed(html);
        html.open("nav", "aria-label", "Page tree");
        html.open("ul", "class", "tree", "data-tree", page.wireId());
        branches(html, space, new PageTree(site).roots(space.id()), page, path);
        html.close().close();
        return html.close();
    }

    /** All pages that are not as they were, wherever they stand in the tree. */
    private void changed(Html html) {
        html.open("div", "data-part", "changed");
        if (changes != null) {
            List<ContentRow> fresh = changes.in(Baseline.State.NEW);
            List<ContentRow> other = changes.in(Baseline.State.CHANGED);
            List<ContentRow> removed = changes.in(Baseline.State.REMOVED);
            int count = fresh.size() + other.size() + removed.size();
            html.open("details", "class", "changed-pages", "data-fold", "changed", "open", "");
            html.element(
                    "summary",
                    (count == 0
                                    ? "No page differs from "
                                    : count == 1 ? "1 page differs from " : count + " pages differ from ")
                            + changes.baseline().name());
            html.open("ul");
            listed(html, fresh, "new");
            listed(html, other, "changed");
            html.close();
            if (!removed.isEmpty()) {
                html.element("h2", "Removed", "class", "side-head").open("ul", "class", "removed-pages");
                listed(html, removed, "");
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void listed(Html html, List<ContentRow> pages, String badge) {
        for (ContentRow page : pages.subList(0, Math.min(pages.size(), MOST_TITLES))) {
            String url = Screen.url(site.space(page.spaceId()), page) + "?tab=changes";
            html.open("li").open("div", "class", "row");
            html.element("a", page.title(), "href", url, "title", page.title());
            if (!badge.isEmpty()) {
                html.element("span", badge, "class", "badge badge-" + badge);
            }
            html.close().close();
        }
        if (pages.size() > MOST_TITLES) {
            html.element("li", (pages.size() - MOST_TITLES) + " more", "class", "quiet note");
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
                .list(ContentFilter.of(ContentKind.PAGE, ContentKind.FOLDER)
                        .space(space.id())
                        .status(Status.CURRENT)
                        .titleContaining(text)
                        .limit(MOST_TITLES + 1));
        Html html = new Html();
        html.open("ul", "class", "tree");
        for (ContentRow content : found.subList(0, Math.min(found.size(), MOST_TITLES))) {
            html.open("li", "class", "leaf").open("div", "class", "row");
            html.element("span", "", "class", "twist");
            link(html, space, content, false);
            badge(html, content);
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
                    + (content.kind() == ContentKind.FOLDER ? " folder" : "");
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
        if (changes != null) {
            switch (changes.stateOf(content)) {
                case NEW -> html.element("span", "new", "class", "badge badge-new");
                case CHANGED -> html.element("span", "changed", "class", "badge badge-changed");
                case SAME, REMOVED -> {
                    if (aboveChanged.contains(content.id())) {
                        html.element("span", "•", "class", "changes-below", "title", "Pages below it have changed");
                    }
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
