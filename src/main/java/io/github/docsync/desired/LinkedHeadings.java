package io.github.docsync.desired;

import io.github.docsync.convert.LinkDestinations;
import io.github.docsync.markdown.Anchors;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Which headings links of an outline lead to. A link is looked up only when somebody asks for a heading that its fragment could mean:
 * after an edit that is a few of all links. Safe for several threads.
 */
final class LinkedHeadings {
    /** A heading of a page, by its id or as a link names it. */
    record Target(DocPath page, String heading) {}

    private record Link(DocPath from, String destination) {}

    private final BiFunction<DocPath, String, Optional<Target>> lookup;
    private final Lazy<Map<String, List<Link>>> links;
    private final Map<String, Set<Target>> linked = new ConcurrentHashMap<>();

    /** @param lookup the heading, by its id, that a link in a file leads to */
    LinkedHeadings(PageOutline outline, BiFunction<DocPath, String, Optional<Target>> lookup) {
        this.lookup = lookup;
        this.links = new Lazy<>(() -> byLikeness(outline));
    }

    private static Map<String, List<Link>> byLikeness(PageOutline outline) {
        Map<String, List<Link>> links = new HashMap<>();
        for (OutlinePage page : outline.pages()) {
            if (page.facts() != null) {
                for (FoundLink link : page.facts().links()) {
                    if (mayLeadToHeading(link)) {
                        String destination = link.destination();
                        links.computeIfAbsent(
                                        Anchors.likeness(LinkDestinations.fragment(destination)),
                                        none -> new ArrayList<>(1))
                                .add(new Link(page.path(), destination));
                    }
                }
            }
        }
        return links;
    }

    static boolean mayLeadToHeading(FoundLink link) {
        return !link.image() && link.destination().indexOf('#') >= 0;
    }

    boolean contains(DocPath page, String headingId) {
        String likeness = Anchors.likeness(headingId);
        List<Link> alike = links.get().get(likeness);
        return alike != null
                && linked.computeIfAbsent(likeness, none -> targets(alike)).contains(new Target(page, headingId));
    }

    private Set<Target> targets(List<Link> alike) {
        return alike.stream()
                .flatMap(link -> lookup.apply(link.from(), link.destination()).stream())
                .collect(Collectors.toSet());
    }
}
