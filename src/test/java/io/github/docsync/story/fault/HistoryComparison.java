package io.github.docsync.story.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalSite;
import io.github.docsync.local.People;
import io.github.docsync.storage.canonical.Canonical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A space that went through a history, against one into which the same commit was published first. */
final class HistoryComparison {
    private final LocalSite site;
    private final LocalSite fresh;
    private final boolean inOrder;

    /** @param inOrder whether siblings must stand in the order that Git wants */
    HistoryComparison(LocalSite site, LocalSite fresh, boolean inOrder) {
        this.inOrder = inOrder;
        this.site = site;
        this.fresh = fresh;
    }

    /**
     * What differs, but for what people made.
     *
     * @param withoutPlace the titles of pages that cannot be there
     */
    List<String> differences(Predicate<String> theirs, Set<String> withoutPlace) {
        Map<String, JsonNode> actual = pages(site);
        Map<String, JsonNode> wanted = pages(fresh);
        wanted.keySet().removeAll(withoutPlace);
        actual.keySet().removeAll(withoutPlace);
        actual.values()
                .removeIf(page -> theirs.test(page.path("id").asText())
                        && !wanted.containsKey(page.path("title").asText()));
        List<String> differences = new ArrayList<>();
        if (!actual.keySet().equals(wanted.keySet())) {
            differences.add("pages " + actual.keySet() + " instead of " + wanted.keySet());
            return differences;
        }
        wanted.forEach((title, page) -> compare(title, actual.get(title), page, withoutPlace, differences));
        return differences;
    }

    private void compare(
            String title, JsonNode actual, JsonNode wanted, Set<String> withoutPlace, List<String> differences) {
        String id = actual.path("id").asText();
        String freshId = wanted.path("id").asText();
        People here = site.people();
        People there = fresh.people();
        String parent = parent(site, actual);
        if (!Objects.equals(parent, parent(fresh, wanted))) {
            differences.add("'" + title + "' hangs under " + parent + " instead of " + parent(fresh, wanted));
        }
        String body =
                Canonical.of(here.body(id)).replace("complete", "incomplete").replace("inincomplete", "incomplete");
        String freshBody = Canonical.of(there.body(freshId));
        if (!body.equals(freshBody)) {
            differences.add("the body of '" + title + "' is\n" + body + "\ninstead of\n" + freshBody);
        }
        missing(title, "label", here.labels(id), there.labels(freshId), differences);
        missing(title, "attachment", here.attachments(id), there.attachments(freshId), differences);
        for (String name : there.attachments(freshId)) {
            if (here.attachments(id).contains(name)
                    && !uploaded(here, id, name).equals(uploaded(there, freshId, name))) {
                differences.add("'" + title + "' has another " + name);
            }
        }
        List<String> children = new ArrayList<>(here.children(id));
        List<String> wantedChildren = new ArrayList<>(there.children(freshId));
        wantedChildren.removeAll(withoutPlace);
        children.retainAll(wantedChildren);
        if (inOrder && !children.equals(wantedChildren)) {
            differences.add("under '" + title + "' stand " + children + " instead of " + wantedChildren);
        }
    }

    private static void missing(
            String title, String kind, List<String> actual, List<String> wanted, List<String> differences) {
        wanted.stream()
                .filter(name -> !actual.contains(name))
                .forEach(name -> differences.add("'" + title + "' lacks the " + kind + " " + name));
    }

    private static String uploaded(People people, String id, String name) {
        return people.http()
                .get("/api/v2/pages/" + id + "/attachments?filename=" + name)
                .json()
                .at("/results/0/comment")
                .asText();
    }

    private static String parent(LocalSite of, JsonNode page) {
        String parent = page.path("parentId").asText();
        return HistorySpaces.homepage(of, "DOCS").equals(parent)
                ? "the homepage of DOCS"
                : HistorySpaces.homepage(of, "DEV").equals(parent)
                        ? "the homepage of DEV"
                        : of.people().page(parent).path("title").asText();
    }

    private static Map<String, JsonNode> pages(LocalSite of) {
        Map<String, JsonNode> pages = new LinkedHashMap<>();
        HistorySpaces.rows(of, "current").stream()
                .sorted((one, other) ->
                        one.path("title").asText().compareTo(other.path("title").asText()))
                .forEach(row -> pages.put(row.path("title").asText(), row));
        return pages;
    }
}
