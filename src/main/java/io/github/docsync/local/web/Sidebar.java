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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page tree of a space, opened where the reader is. */
final class Sidebar {
    /** In larger spaces, branches away from the reader are left out: the page has to stay small. */
    private static final int MOST_WHOLE = 600;

    private static final long ROOT = 0;

    private final ContentContext site;

    Sidebar(ContentContext site) {
        this.site = site;
    }

    Html of(SpaceRow space, ContentRow page) {
        List<ContentRow> all = site.store()
                .contents()
                .list(ContentFilter.of(Kind.PAGE, Kind.FOLDER)
                        .space(space.id())
                        .status(Status.CURRENT)
                        .inTreeOrder());
        Map<Long, List<ContentRow>> byParent = new HashMap<>();
        for (ContentRow content : all) {
            Long parentId = content.parentId();
            byParent.computeIfAbsent(parentId == null ? ROOT : parentId, unused -> new ArrayList<>())
                    .add(content);
        }
        Set<Long> path = new HashSet<>(List.of(page.id(), space.homepageId()));
        new PageTree(site).ancestors(page).forEach(above -> path.add(above.id()));
        Html html = new Html();
        html.open("aside", "class", "side");
        html.open(
                "a", "class", "space", "href", Screen.WIKI + "/spaces/" + Addresses.encoded(space.key()) + "/overview");
        String initial =
                space.name().isEmpty() ? "S" : space.name().substring(0, 1).toUpperCase(Locale.ROOT);
        html.element("span", initial, "class", "space-mark")
                .element("span", space.name())
                .close();
        html.open("ul", "class", "tree");
        boolean whole = all.size() <= MOST_WHOLE;
        byParent.getOrDefault(ROOT, List.of()).forEach(root -> branch(html, space, root, page, byParent, path, whole));
        return html.close().close();
    }

    private void branch(
            Html html,
            SpaceRow space,
            ContentRow content,
            ContentRow page,
            Map<Long, List<ContentRow>> byParent,
            Set<Long> path,
            boolean whole) {
        List<ContentRow> children = byParent.getOrDefault(content.id(), List.of());
        boolean open = path.contains(content.id());
        String kind = (children.isEmpty() ? "leaf" : open ? "open" : "closed")
                + (content.id() == page.id() ? " here" : "")
                + (content.kind() == Kind.FOLDER ? " folder" : "");
        html.open("li", "class", kind).open("div", "class", "row");
        html.element("button", "", "class", "twist", "type", "button", "aria-label", "Show or hide what is below");
        html.element("a", content.title(), "href", Screen.url(space, content), "title", content.title());
        html.close();
        if (!children.isEmpty() && (open || whole)) {
            html.open("ul");
            children.forEach(child -> branch(html, space, child, page, byParent, path, whole));
            html.close();
        }
        html.close();
    }
}
