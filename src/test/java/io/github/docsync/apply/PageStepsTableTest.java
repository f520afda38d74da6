package io.github.docsync.apply;

import static io.github.docsync.plan.SamplePage.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.actual.PageReader;
import io.github.docsync.actual.SpaceDirectory;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.model.Hash;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.SamplePage;
import io.github.docsync.plan.SamplePlanning;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.MemorySite;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.SiteContent;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.RecordedState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the steps of a plan make of one page on a site in memory: told by the page's three sides, and shown by the page afterwards, by what
 * is remembered of it, and by the writes in their order.
 */
class PageStepsTableTest {
    private final MemorySite memory = new MemorySite();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
        a new page              | -                  | -                          | body=x                    | v1 'A' x; remembers v1 'A'                         | create page, write property
        a new page with all     | -                  | -                          | labels=a,b files=p.png:1  | v1 'A' x labels=a,b files=p.png; remembers v1 'A' labels=a,b files=p.png | create page, put attachment, add labels, write property
        a changed body          | v1 body=x          | v1 body=x                  | body=y                    | v2 'A' y; remembers v2 'A'                         | update page, write property
        a changed title         | v1                 | v1                         | 'B'                       | v2 'B' x; remembers v2 'B'                         | update page, write property
        another parent          | v1 parent=10       | v1 parent=10               | parent=20                 | v2 'A' x parent=20; remembers v2 'A' parent=20     | update page, write property
        more labels             | v1 labels=a        | v1 labels=a,c              | labels=a,b                | v1 'A' x labels=a,b,c; remembers v1 'A' labels=a,b | add labels, write property
        a label of somebody     | v1                 | v1 labels=c                | labels=b                  | v1 'A' x labels=b,c; remembers v1 'A' labels=b     | add labels, write property
        fewer labels            | v1 labels=a,b      | v1 labels=a,b,c            | labels=a                  | v1 'A' x labels=a,c; remembers v1 'A' labels=a     | remove label, write property
        another file            | v1 files=p.png:1   | v1 files=p.png:1           | files=p.png:2             | v1 'A' x files=p.png; remembers v1 'A' files=p.png | put attachment, write property
        no file any more        | v1 files=p.png:1   | v1 files=p.png:1           | same                      | v1 'A' x; remembers v1 'A'                         | remove attachment, write property
        an edit by a person     | v1 body=x          | v2 body=z                  | body=y                    | v2 'A' z; remembers v1 'A'                         | nothing
        an edit, and a label    | v1 body=x          | v2 body=z                  | body=x labels=a           | v2 'A' z labels=a; remembers v1 'A' labels=a       | add labels, write property
        an edit, and a title    | v1 'A' body=x      | v2 'A' body=z              | 'B' body=x                | v3 'B' z; remembers v1 'B'                         | update page, write property
        a title by a person     | v1 'A' body=x      | v2 'C' body=x              | 'A' body=y                | v3 'C' y; remembers v3 'A'                         | update page, write property
        a body that a run wrote | v1 body=x          | v2 body=y by=docsync       | body=y                    | v2 'A' y; remembers v2 'A'                         | write property
        back from the trash     | v1 removed         | v1 trashed                 | same                      | v3 'A' x; remembers v3 'A'                         | update page, update page, write property
        in the trash by people  | v1                 | v1 trashed                 | same                      | v1 'A' x trashed; remembers v1 'A'                 | nothing
        a file that is gone     | v1                 | v1                         | -                         | v1 'A' x trashed; remembers v1 'A' removed         | trash page
        a page to take over     | -                  | v3 'Old' body=z            | id=100 body=y             | v4 'A' y; remembers v4 'A'                         | update page, write property
        """)
    void each_page_ends_as_it_is_wanted_and_is_remembered_last(
            String what,
            @Nullable String remembered,
            @Nullable String actual,
            @Nullable String desired,
            String afterwards,
            String writes) {
        SamplePage page = page("a.md");
        Optional.ofNullable(remembered).ifPresent(line -> page.remembered(hashed(line)));
        Optional.ofNullable(actual).ifPresent(line -> page.actual(hashed(line)));
        Optional.ofNullable(desired).ifPresent(line -> page.desired(line.equals("same") ? "" : hashed(line)));
        String bytes = desired != null && desired.contains(":2") ? "2" : "1";
        SamplePage above = page("above.md").id("20").actual("v1 'Above' body=z");
        memory.put(above.remote(), above.storedBody());
        place(page);
        int before = memory.faults().writes().size();

        RunRows rows = run(
                SamplePlanning.of(page, above)
                        .orphans(OrphanPolicy.TRASH)
                        .drift(DriftPolicy.STOP)
                        .foreseeing()
                        .plan(),
                page,
                bytes);

        List<String> all = memory.faults().writes();
        assertThat(seen(page) + "; " + remembers(page, rows)).isEqualTo(afterwards);
        assertThat(all.subList(before, all.size()))
                .isEqualTo(writes.equals("nothing") ? List.of() : List.of(writes.split(", ")));
    }

    /** A file that holds {@code 1} by the hash of that. */
    private static String hashed(String line) {
        return line.replaceAll(":1\\b", ":" + Hash.of("1").hex())
                .replaceAll(":2\\b", ":" + Hash.of("2").hex());
    }

    /** A page of the site as the sample tells it, with what it remembers of itself. */
    private void place(SamplePage page) {
        if (!page.isThere()) {
            return;
        }
        memory.put(page.remote(), page.storedBody());
        page.attachments().values().forEach(file -> memory.put(page.id(), file));
        memory.labels().add(page.id(), page.labels());
        if (page.isRemembered()) {
            memory.properties()
                    .write(
                            SiteContent.page(page.id()),
                            PageState.PROPERTY_KEY,
                            PageStateCodec.write(page.row().state()),
                            null);
        }
    }

    private RunRows run(Plan plan, SamplePage page, String bytes) {
        Index index =
                new IndexStore(memory.properties(), SamplePage.MANIFEST, SiteContent.page(MemorySite.HOME)).read();
        List<RecordedState> remembered = page.isRemembered() ? List.of(page.row()) : List.of();
        RunRows rows = new RunRows(index, remembered, plan);
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
        Map<DocPath, String> ids = new HashMap<>();
        plan.byKind().updates().forEach(update -> ids.put(update.path(), update.pageId()));
        RunContext context = new RunContext(
                memory,
                plan,
                SpaceDirectory.read(memory, List.of("DOCS")),
                new StoredBodies(
                        new PageReader(memory),
                        clock,
                        Map.of(),
                        clock.instant(),
                        plan.byKind().updates()),
                path -> ByteSource.of(bytes.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                ids);
        EarlyMoves moves = new EarlyMoves(plan);
        PageSteps steps = new PageSteps(context, rows, moves, Set.of());
        List<RuntimeException> faults = new ArrayList<>();
        new StepGraph(plan, moves, 1)
                .graph()
                .run(
                        1,
                        new Cancellation(),
                        step -> {
                            try {
                                steps.run(step);
                                return true;
                            } catch (RuntimeException e) {
                                faults.add(e);
                                return false;
                            }
                        },
                        (step, failed) -> {});
        assertThat(faults).isEmpty();
        assertThat(context.progress(DocPath.of("a.md")).stored())
                .as("a body that is kept though the page is done")
                .isNull();
        return rows;
    }

    private RemotePage found(SamplePage page) {
        return page.isThere()
                ? memory.pages().get(SiteContent.page(page.id())).page()
                : memory.pages().byTitle(MemorySite.SPACE_ID, "A").orElseThrow();
    }

    private String seen(SamplePage sample) {
        RemotePage page = found(sample);
        List<String> seen = new ArrayList<>(List.of("v" + page.version(), "'" + page.title() + "'"));
        String body = memory.pages().get(page.content()).body().text();
        seen.add(body.replaceAll("</?p>", ""));
        addIf(seen, "parent=", page.parentId() == null || page.parentId().equals("10") ? "" : page.parentId());
        addIf(seen, "labels=", String.join(",", memory.labels().of(page.content())));
        addIf(
                seen,
                "files=",
                String.join(
                        ",",
                        memory.attachments().of(page.content()).stream()
                                .map(file -> file.name())
                                .toList()));
        if (page.status() != ContentStatus.CURRENT) {
            seen.add(EnumSpelling.of(page.status()));
        }
        return String.join(" ", seen);
    }

    private String remembers(SamplePage sample, RunRows rows) {
        RecordedState row = rows.find(found(sample).id()).orElseThrow();
        PageState state = row.state();
        List<String> seen = new ArrayList<>(List.of("remembers", "v" + state.version(), "'" + state.title() + "'"));
        addIf(seen, "parent=", "10".equals(state.parentId()) || state.parentId() == null ? "" : state.parentId());
        addIf(seen, "labels=", String.join(",", state.labels()));
        addIf(seen, "files=", String.join(",", state.attachments().keySet()));
        if (row.removed()) {
            seen.add("removed");
        }
        return String.join(" ", seen);
    }

    private static void addIf(List<String> seen, String name, String value) {
        if (!value.isEmpty()) {
            seen.add(name + value);
        }
    }
}
