package io.github.docsync.local.web;

import io.github.docsync.local.http.Json;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.LabelRow;
import io.github.docsync.local.store.PropertyRow;
import io.github.docsync.local.store.PropertyTable;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages as they once stood, to show against them what has changed since. Immutable. */
final class Baseline {
    /** What became of a page. */
    enum State {
        SAME,
        CHANGED,
        NEW,
        REMOVED
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
    private record Then(int version, String title, @Nullable Long parentId, Map<String, String> around) {}

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
        return of(store, name, page -> true);
    }

    /** Those of the pages that stand now which were there. */
    static Baseline of(Store store, String name, Predicate<ContentRow> wasThere) {
        Map<Long, Then> pages = new HashMap<>();
        for (ContentRow page : store.contents().list(current())) {
            if (wasThere.test(page)) {
                pages.put(
                        page.id(),
                        new Then(page.version().number(), page.title(), page.parentId(), around(store, page)));
            }
        }
        return new Baseline(name, pages);
    }

    /** The pages that stand now, in the order of the tree. */
    static ContentFilter current() {
        return ContentFilter.of(ContentKind.PAGE, ContentKind.BLOG_POST)
                .status(Status.CURRENT)
                .inTreeOrder();
    }

    /** What it is called, such as a branch. */
    String name() {
        return name;
    }

    State stateOf(Store store, ContentRow page) {
        Then then = pages.get(page.id());
        if (then == null) {
            return page.is(Status.CURRENT) ? State.NEW : State.SAME;
        }
        if (!page.is(Status.CURRENT)) {
            return State.REMOVED;
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
        if (then == null || !page.is(Status.CURRENT)) {
            return differences;
        }
        if (!then.title().equals(page.title())) {
            differences.add(new Difference("Title", then.title(), page.title()));
        }
        if (!Objects.equals(then.parentId(), page.parentId())) {
            differences.add(new Difference("Parent", titleOf(store, then.parentId()), titleOf(store, page.parentId())));
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

    private String titleOf(Store store, @Nullable Long id) {
        if (id == null) {
            return "";
        }
        Then then = pages.get(id);
        return then == null ? store.contents().find(id).map(ContentRow::title).orElse("") : then.title();
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
        for (PropertyRow property : store.properties().of(PropertyTable.Container.CONTENT, page.id())) {
            String name = SEEN.get(property.key());
            if (name != null) {
                around.put(name, Json.parse(property.json()).asText());
            }
        }
        ContentFilter files =
                ContentFilter.of(ContentKind.ATTACHMENT).container(page.id()).status(Status.CURRENT);
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

    /** The pages that there were, by their ids. */
    Set<Long> ids() {
        return pages.keySet();
    }
}
