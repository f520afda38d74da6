package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.SyncResult;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.NoOp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small handbook in two editions. Publishing the first one needs every kind of write that creates, going on to the
 * second one every kind that changes: create, update, move, delete, labels, properties, attachments, index, journal.
 */
final class Handbook {
    private static final String MANIFEST = """
            version: 1
            id: handbook
            space: DOCS
            pages:
              - path: docs/**
            defaults:
              banner: false
              width: full-width
            policy:
              orphans: trash
              maxRemovals: 100%
            """;

    private static final Map<String, String> FIRST = new TreeMap<>(Map.of(
            "Handbook", "Welcome to the handbook",
            "Alpha", "Alpha in its first form",
            "Beta", "Beta stays as it is",
            "Gamma", "Gamma will go"));

    private static final Map<String, String> SECOND = new TreeMap<>(Map.of(
            "Handbook", "Welcome to the handbook",
            "Alpha", "Alpha in its second form",
            "Beta", "Beta stays as it is",
            "Delta", "Delta is new"));

    private final Docs docs;
    private final LocalSite site;
    private final Shelf shelf;

    Handbook(Docs docs, LocalSite site) {
        this.docs = docs;
        this.site = site;
        this.shelf = new Shelf(site);
    }

    Docs docs() {
        return docs;
    }

    Shelf shelf() {
        return shelf;
    }

    /** The first edition: two pages that link to each other, an image, labels, a width. */
    Handbook first() {
        docs.write("sync.yml", MANIFEST);
        docs.write("docs/index.md", "# Handbook\n\nWelcome to the handbook. See [Alpha](alpha.md).\n");
        docs.write("docs/alpha.md", """
                ---
                labels: [one, two]
                order: 1
                ---
                # Alpha

                Alpha in its first form. See [Beta](beta.md).

                ![A picture](picture.png)
                """);
        docs.write("docs/beta.md", "---\norder: 2\n---\n# Beta\n\nBeta stays as it is. See [Alpha](alpha.md).\n");
        docs.write("docs/gamma.md", "---\norder: 3\n---\n# Gamma\n\nGamma will go.\n");
        docs.write("docs/picture.png", picture("first"));
        docs.commit();
        return this;
    }

    /** The second edition: a text, a label, the image and the order change; a page comes and a page goes. */
    Handbook second() {
        docs.write("docs/alpha.md", """
                ---
                labels: [two, three]
                order: 5
                ---
                # Alpha

                Alpha in its second form. See [Beta](beta.md).

                ![A picture](picture.png)
                """);
        docs.write("docs/delta.md", "---\norder: 0\nwidth: fixed-width\n---\n# Delta\n\nDelta is new.\n");
        docs.write("docs/picture.png", picture("second"));
        docs.delete("docs/gamma.md");
        docs.commit();
        return this;
    }

    private static byte[] picture(String text) {
        return ("not really a picture: " + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Publishes without any fault. */
    Handbook published() {
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        return this;
    }

    /** One more run without faults brings everything in step; after that there is nothing left to do. */
    void convergesToFirst() {
        converges(FIRST, List.of("one", "two"));
        assertThat(shelf.pages().get("Gamma").version()).isEqualTo(1);
    }

    /** As {@link #convergesToFirst}, for the second edition. */
    void convergesToSecond() {
        converges(SECOND, List.of("three", "two"));
        assertThat(shelf.trashed()).as("pages in the trash").isEqualTo(1);
        assertThat(shelf.pages().get("Alpha").version())
                .as("versions of Alpha, which was written twice at the first edition and once at the second")
                .isLessThanOrEqualTo(3);
        assertThat(shelf.pages().get("Delta").version()).isEqualTo(1);
    }

    private void converges(Map<String, String> texts, List<String> labels) {
        site.faults().clear();
        site.faults().forgetLog();
        SyncResult repaired = docs.sync();
        String repairs = String.valueOf(site.faults().logOfWrites());
        assertThat(repaired.status()).as("the next run: %s", describe(repaired)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(shelf.pages().keySet()).isEqualTo(texts.keySet());
        texts.forEach((title, text) -> assertThat(shelf.body(title)).contains(text));
        assertThat(shelf.labels("Alpha")).isEqualTo(labels);
        assertThat(shelf.attachments("Alpha")).containsExactly("picture.png");
        shelf.pages()
                .values()
                .forEach(page -> assertThat(shelf.properties(page.id()))
                        .as("properties of %s", page.title())
                        .contains("docsync", "content-appearance-published"));
        Map<String, Shelf.Entry> before = shelf.pages();
        PlanResult plan = docs.plan();
        assertThat(plan.plan()).isNotNull();
        assertThat(plan.plan().hasChanges())
                .as(
                        "changes left after %s: %s %s",
                        repairs,
                        plan.plan().actions().stream()
                                .filter(action -> !(action instanceof NoOp))
                                .toList(),
                        plan.plan().placements())
                .isFalse();
        site.faults().forgetLog();
        docs.sync();
        assertThat(site.faults().logOfWrites())
                .as("writes of a run with nothing to do")
                .isEmpty();
        assertThat(shelf.pages()).isEqualTo(before);
    }

    static String describe(SyncResult synced) {
        return synced.result() == null
                ? String.valueOf(
                        synced.planned().plan() == null
                                ? synced.planned()
                                : synced.planned().plan().findings())
                : synced.result().outcomes().stream()
                                .map(outcome -> outcome.getClass().getSimpleName() + " " + outcome.path())
                                .collect(Collectors.joining(", "))
                        + synced.result().findings()
                        + synced.planned().plan().findings();
    }
}
