package io.github.docsync.local.web;

import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.PropertyRow;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages as they once stood, to show against them what has changed since. Immutable. */
final class Baseline {
    /** What became of a page. */
    enum State {
        SAME,
        CHANGED,
        NEW
    }

    /** Properties that readers see the effect of. */
    private static final Map<String, String> SEEN = Map.of(
            "content-appearance-published", "Width",
            "cover-picture-id-published", "Cover",
            "emoji-title-published", "Emoji");

    /**
     * A page as it stood.
     *
     * @param around what readers see of it besides title and body, by its name
     */
    private record Then(int version, String title, Map<String, String> around) {}

    /**
     * Something besides the body that is not as it was.
     *
     * @param before empty where there was none
     */
    record Difference(String name, String before, String after) {}

    private final Map<Long, Then> pages;
    private final String name;

    private Baseline(String name, Map<Long, Then> pages) {
        this.name = name;
        this.pages = Map.copyOf(pages);
    }

    /** The pages as they stand now. */
    static Baseline of(Store store, String name) {
        Map<Long, Then> pages = new HashMap<>();
        for (ContentRow page : store.contents().list(current())) {
            pages.put(page.id(), new Then(page.version().number(), page.title(), around(store, page)));
        }
        return new Baseline(name, pages);
    }

    private static ContentFilter current() {
        return ContentFilter.of(Kind.PAGE, Kind.BLOG_POST).status(Status.CURRENT);
    }

    /** What it is called, such as a branch. */
    String name() {
        return name;
    }

    State stateOf(Store store, ContentRow page) {
        Then then = pages.get(page.id());
        if (then == null) {
            return State.NEW;
        }
        boolean sameBody = then.version() == page.version().number()
                || store.contents()
                        .body(page.id(), then.version())
                        .equals(Optional.of(store.contents().body(page)));
        return sameBody && differences(store, page).isEmpty() ? State.SAME : State.CHANGED;
    }

    /** What else than the body has changed of a page that was there before. */
    List<Difference> differences(Store store, ContentRow page) {
        Then then = pages.get(page.id());
        List<Difference> differences = new ArrayList<>();
        if (then == null) {
            return differences;
        }
        if (!then.title().equals(page.title())) {
            differences.add(new Difference("Title", then.title(), page.title()));
        }
        Map<String, String> now = around(store, page);
        Set<String> names = new TreeSet<>(then.around().keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String before = then.around().getOrDefault(name, "");
            String after = now.getOrDefault(name, "");
            if (!before.equals(after)) {
                differences.add(new Difference(name, before, after));
            }
        }
        return differences;
    }

    private static Map<String, String> around(Store store, ContentRow page) {
        Map<String, String> around = new TreeMap<>();
        String labels = store.labels().of(page.id()).stream()
                .map(LabelRow::name)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!labels.isEmpty()) {
            around.put("Labels", labels);
        }
        Long parent = page.parentId();
        if (parent != null) {
            store.contents().find(parent).ifPresent(above -> around.put("Parent", above.title()));
        }
        for (PropertyRow property : store.properties().of(PropertyTable.Container.CONTENT, page.id())) {
            String name = SEEN.get(property.key());
            if (name != null) {
                around.put(name, Json.parse(property.json()).asText());
            }
        }
        ContentFilter files =
                ContentFilter.of(Kind.ATTACHMENT).container(page.id()).status(Status.CURRENT);
        for (ContentRow file : store.contents().list(files)) {
            around.put("Attachment " + file.title(), "version " + file.version().number());
        }
        return around;
    }

    /** The body that the page had; empty where there was none. */
    String bodyOf(Store store, ContentRow page) {
        Then then = pages.get(page.id());
        return then == null
                ? ""
                : store.contents().body(page.id(), then.version()).orElse("");
    }

    /** The titles of pages that are gone. */
    List<String> removed(Store store) {
        return pages.entrySet().stream()
                .filter(then -> store.contents()
                        .find(then.getKey())
                        .filter(page -> page.is(Status.CURRENT))
                        .isEmpty())
                .map(then -> then.getValue().title())
                .sorted()
                .toList();
    }
}
