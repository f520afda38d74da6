package io.github.docsync.local.web;

import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages as they once stood, to show against them what has changed since. Immutable. */
final class Baseline {
    /** What became of a page. */
    enum State {
        SAME,
        CHANGED,
        NEW
    }

    private record Then(int version, String title) {}

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
            pages.put(page.id(), new Then(page.version().number(), page.title()));
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
        if (then.version() == page.version().number()) {
            return State.SAME;
        }
        boolean same = then.title().equals(page.title())
                && store.contents()
                        .body(page.id(), then.version())
                        .equals(Optional.of(store.contents().body(page)));
        return same ? State.SAME : State.CHANGED;
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
