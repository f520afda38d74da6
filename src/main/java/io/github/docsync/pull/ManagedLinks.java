package io.github.docsync.pull;

import io.github.docsync.site.RemotePage;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of managed pages that a person pasted, as links to those pages, which Markdown says with the path of the file. What is written
 * that way is another link in storage format, so that it is named.
 */
final class ManagedLinks {
    private static final Pattern ADDRESS = Pattern.compile("(.*)/spaces/[^/?#]+/pages/([0-9]{1,19})(?:/[^/?#]*)?");

    private final NamesInConfluence names;
    private final Supplier<String> site;
    private final String space;
    private final Set<String> known = new HashSet<>();
    private final List<String> lost = new ArrayList<>();

    private ManagedLinks(NamesInConfluence names, Supplier<String> site, String space) {
        this.names = names;
        this.site = site;
        this.space = space;
    }

    /**
     * What a person left, with links to pages.
     *
     * @param lost the links that changed
     */
    record Found(List<StorageNode> goal, List<String> lost) {}

    /**
     * @param site the base of the site's addresses
     * @param space the id of the space that the page lies in
     * @param published addresses that it holds were written by the author and stay
     */
    static Found in(
            List<StorageNode> goal,
            List<StorageNode> published,
            NamesInConfluence names,
            Supplier<String> site,
            String space) {
        ManagedLinks links = new ManagedLinks(names, site, space);
        links.know(published);
        return new Found(links.nodes(goal), List.copyOf(links.lost));
    }

    private void know(List<StorageNode> nodes) {
        for (StorageNode node : nodes) {
            if (node instanceof Element element) {
                element.attribute("href").ifPresent(known::add);
                know(element.children());
            }
        }
    }

    private List<StorageNode> nodes(List<StorageNode> nodes) {
        List<StorageNode> linked = new ArrayList<>();
        for (StorageNode node : nodes) {
            Optional<Element> link = node instanceof Element element ? link(element) : Optional.empty();
            if (link.isPresent()) {
                linked.add(link.get());
            } else if (node instanceof Element element) {
                List<StorageNode> children = nodes(element.children());
                linked.add(
                        children.equals(element.children())
                                ? element
                                : new Element(element.name(), element.attributes(), children));
            } else {
                linked.add(node);
            }
        }
        return linked;
    }

    private Optional<Element> link(Element element) {
        String address = element.name().equals("a") ? element.attribute("href").orElse("") : "";
        Matcher matcher = ADDRESS.matcher(address);
        if (known.contains(address) || !matcher.matches() || !isHere(matcher.group(1))) {
            return Optional.empty();
        }
        return names.page(matcher.group(2)).map(page -> {
            List<StorageNode> text = element.children();
            boolean bare = text.size() == 1
                    && text.get(0) instanceof StorageNode.Text only
                    && only.text().equals(address);
            lost.add("the address of '" + page.title() + "', whose file is linked instead");
            return link(page, bare ? List.of(new StorageNode.Text(page.title())) : text);
        });
    }

    private boolean isHere(String base) {
        return base.equals("/wiki") || base.equals(site.get());
    }

    private Element link(RemotePage page, List<StorageNode> text) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("ri:content-title", page.title());
        if (!page.spaceId().equals(space)) {
            names.spaceKey(page).ifPresent(key -> attributes.put("ri:space-key", key));
        }
        return new Element(
                "ac:link",
                Map.of(),
                List.of(new Element("ri:page", attributes, List.of()), new Element("ac:link-body", Map.of(), text)));
    }
}
