package io.github.docsync.pull;

import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.Destinations;
import io.github.docsync.site.RemotePage;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
 * Addresses of managed pages that a person pasted, and links to their headings by Confluence's own anchors, as links to those pages,
 * which Markdown says with the path of the file. What is written that way is another link in storage format, so that it is named.
 */
final class ManagedLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(.*)/spaces/[^/?#]+/pages/([0-9]{1,19})(?:/[^/?#]*)?(?:#(.{1,300}))?");

    private static final String ANCHOR = "ac:anchor";

    private final NamesInConfluence names;
    private final Supplier<String> site;
    private final String space;
    private final DocPath path;
    private final Destinations destinations;
    private final SiteLookup headings;
    private final Set<String> known = new HashSet<>();
    private final List<String> lost = new ArrayList<>();

    /**
     * @param site the base of the site's addresses
     * @param space the id of the space that the page lies in
     * @param path the page's file
     * @param destinations what titles mean on the page
     * @param headings knows the headings of files
     */
    ManagedLinks(
            NamesInConfluence names,
            Supplier<String> site,
            String space,
            DocPath path,
            Destinations destinations,
            SiteLookup headings) {
        this.names = names;
        this.site = site;
        this.space = space;
        this.path = path;
        this.destinations = destinations;
        this.headings = headings;
    }

    /**
     * What a person left, with links to pages.
     *
     * @param lost the links that changed
     */
    record LinkedBody(List<StorageNode> goal, List<String> lost) {}

    /** @param published addresses and anchors that it holds were written by the author and stay */
    LinkedBody in(List<StorageNode> goal, List<StorageNode> published) {
        know(published);
        return new LinkedBody(nodes(goal), List.copyOf(lost));
    }

    private void know(List<StorageNode> nodes) {
        for (StorageNode node : nodes) {
            if (node instanceof Element element) {
                element.attribute("href").ifPresent(known::add);
                element.attribute(ANCHOR).ifPresent(anchor -> known.add("#" + anchor));
                know(element.children());
            }
        }
    }

    private List<StorageNode> nodes(List<StorageNode> nodes) {
        List<StorageNode> linked = new ArrayList<>();
        for (StorageNode node : nodes) {
            Optional<Element> link =
                    node instanceof Element element ? pasted(element).or(() -> toHeading(element)) : Optional.empty();
            if (link.isPresent()) {
                linked.add(link.get());
            } else if (node instanceof Element element) {
                linked.add(with(element, nodes(element.children())));
            } else {
                linked.add(node);
            }
        }
        return linked;
    }

    private static Element with(Element element, List<StorageNode> children) {
        return children.equals(element.children())
                ? element
                : new Element(element.name(), element.attributes(), children);
    }

    /** An address of a managed page. One with an anchor stays an address where no heading of the file is known to have that. */
    private Optional<Element> pasted(Element element) {
        String address = element.name().equals("a") ? element.attribute("href").orElse("") : "";
        Matcher matcher = ADDRESS.matcher(address);
        if (known.contains(address) || !matcher.matches() || !isHere(matcher.group(1))) {
            return Optional.empty();
        }
        Optional<RemotePage> target = names.page(matcher.group(2));
        String fragment = matcher.group(3) == null ? null : decoded(matcher.group(3));
        Optional<String> anchor = fragment == null
                ? Optional.of("")
                : target.flatMap(page -> names.file(page.id())).flatMap(file -> headings.anchor(file, fragment));
        if (target.isEmpty() || anchor.isEmpty()) {
            return Optional.empty();
        }
        RemotePage page = target.get();
        List<StorageNode> text = element.children();
        boolean bare = text.size() == 1
                && text.get(0) instanceof StorageNode.Text only
                && only.text().equals(address);
        lost.add("the address of '" + page.title() + "'" + (fragment == null ? "" : " with '#" + fragment + "'")
                + ", whose file is linked instead");
        return Optional.of(link(page, anchor.get(), bare ? List.of(new StorageNode.Text(page.title())) : text));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    private boolean isHere(String base) {
        return base.equals("/wiki") || base.equals(site.get());
    }

    private Element link(RemotePage page, String anchor, List<StorageNode> text) {
        List<StorageNode> children = new ArrayList<>();
        if (anchor.isEmpty() || !names.file(page.id()).equals(Optional.of(path))) {
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("ri:content-title", page.title());
            if (!page.spaceId().equals(space)) {
                names.spaceKey(page).ifPresent(key -> attributes.put("ri:space-key", key));
            }
            children.add(new Element("ri:page", attributes, List.of()));
        }
        children.add(new Element("ac:link-body", Map.of(), text));
        return new Element("ac:link", anchor.isEmpty() ? Map.of() : Map.of(ANCHOR, anchor), children);
    }

    /** A link to a heading by the anchor that Confluence gives it, with docsync's instead. */
    private Optional<Element> toHeading(Element element) {
        String fragment =
                element.name().equals("ac:link") ? element.attribute(ANCHOR).orElse("") : "";
        if (fragment.isEmpty() || known.contains("#" + fragment)) {
            return Optional.empty();
        }
        Element page = null;
        for (StorageNode child : element.children()) {
            if (child instanceof Element target && target.name().startsWith("ri:")) {
                page = target;
            }
        }
        Optional<DocPath> file = page == null
                ? Optional.of(path)
                : page.name().equals("ri:page")
                        ? destinations.page(
                                page.attribute("ri:content-title").orElse(""),
                                page.attribute("ri:space-key").orElse(null))
                        : Optional.empty();
        Optional<String> anchor =
                file.flatMap(of -> headings.anchor(of, fragment)).filter(id -> !id.equals(fragment));
        if (anchor.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        attributes.put(ANCHOR, anchor.get());
        lost.add("the anchor '" + fragment + "' of a link, which is written as '#" + anchor.get() + "'");
        return Optional.of(new Element(element.name(), attributes, element.children()));
    }
}
