package io.github.docsync.actual;

import static io.github.docsync.plan.SamplePage.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.plan.SamplePage;
import io.github.docsync.plan.SamplePlanning;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.MemorySite;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.SiteContent;
import io.github.docsync.state.Announced;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.IndexDivision;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is read of one page on a site in memory, told by the row of the index, by what the page remembers of itself, and by the page: what is
 * remembered, which page is seen, who has its title.
 */
class ActualTreeReaderTableTest {
    private static final SiteContent HOME = SiteContent.page(MemorySite.HOME);

    private final MemorySite memory = new MemorySite();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
        as it was written               | v1 'A'     | v1 'A'      | v1 'A'           | remembers v1 'A'; sees v1 'A'; has its title
        edited by a person              | v1 'A'     | v1 'A'      | v2 'A'           | remembers v1 'A'; sees v2 'A'; has its title
        renamed by a person             | v1 'A'     | v1 'A'      | v2 'C'           | remembers v1 'A'; sees v2 'C'; has its title
        the index is behind the page    | v1 'A'     | v2 'B'      | v2 'B'           | remembers v2 'B'; sees v2 'B'; has its title
        the file was gone, says the index | v1 removed | v2 'A'    | v2 'A'           | remembers v2 'A' removed; sees v2 'A'; has its title
        from a backup                   | v3 'A'     | v1 'A'      | v1 'A'           | remembers v1 'A'; sees v1 'A'; has its title
        in the trash                    | v1 'A'     | v1 'A'      | v1 'A' trashed   | remembers v1 'A'; sees v1 'A' trashed
        in the archive                  | v1 'A'     | v1 'A'      | v1 'A' archived  | remembers v1 'A'; sees v1 'A' archived; has its title
        deleted for good                | v1 'A'     | -           | -                | remembers v1 'A'; sees nothing
        the index is lost               | -          | v2 'A'      | v2 'A'           | remembers v2 'A'; sees v2 'A'; has its title
        the index is lost, and edited   | -          | v1 'A'      | v3 'A'           | remembers v1 'A'; sees v3 'A'; has its title
        the index is lost, a copy       | -          | v1 'A' copy | v1 'A'           | remembers nothing; sees nothing; has its title
        the index is lost, another's    | -          | v1 'A' other | v1 'A'          | remembers nothing; sees nothing; has its title; of manifest 'theirs'
        the index is lost, a stranger   | -          | -           | v1 'A'           | remembers nothing; sees nothing; has its title
        a create that was not recorded  | announced  | -           | v1 'A' body=x    | remembers nothing; sees v1 'A'; has its title; created for a.md
        a create with another body      | announced  | -           | v1 'A' body=z    | remembers nothing; sees nothing; has its title
        """)
    void reads(String what, @Nullable String row, @Nullable String property, @Nullable String actual, String expected) {
        Optional<SamplePage> there =
                Optional.ofNullable(actual).map(line -> page("a.md").actual(line));
        there.ifPresent(sample -> memory.put(sample.remote(), sample.storedBody()));
        Optional.ofNullable(property).ifPresent(this::remember);
        if ("announced".equals(row)) {
            announce();
        } else if (row != null) {
            index(page("a.md").remembered(row).row());
        }
        SoughtPage sought = new SoughtPage(DocPath.of("a.md"), null, false, true, "DOCS", "A");

        ActualTree read =
                new ActualTreeReader(memory, SamplePlanning.manifest(), List.of(sought), List::of, null).pages(null);

        assertThat(told(read, there.map(SamplePage::remote))).isEqualTo(expected);
    }

    /** What the page says of itself; a copy says it of the page that it was copied from. */
    private void remember(String line) {
        PageState state = page("a.md")
                .id(line.contains("copy") ? "99" : "100")
                .remembered(line)
                .row()
                .state();
        var value = PageStateCodec.write(state);
        if (line.contains("other")) {
            value = PageStateCodec.write(theirs(state));
        }
        memory.properties().write(SiteContent.page("100"), PageState.PROPERTY_KEY, value, null);
    }

    private static PageState theirs(PageState state) {
        return new PageState(
                "theirs",
                state.path(),
                false,
                state.pageId(),
                state.space(),
                null,
                null,
                state.blob(),
                state.desired(),
                state.version(),
                null,
                state.stored(),
                state.title(),
                state.parentId(),
                List.of(),
                state.attachments(),
                state.properties(),
                state.tasks());
    }

    private IndexStore store() {
        return new IndexStore(memory.properties(), SamplePage.MANIFEST, HOME);
    }

    private void index(RecordedState row) {
        store().writeHead(head(null, 1), null);
        store().writePart(1, IndexDivision.of(List.of(row), null, 0), List.of(row), null);
    }

    private void announce() {
        store().writeHead(head("run", 0), null);
        JournalEntry entry = new JournalEntry(
                DocPath.of("a.md"),
                false,
                "DOCS",
                "A",
                MemorySite.HOME,
                BodyHash.of(page("a.md").actual("body=x").storedBody()));
        store().writeJournal(1, "run", List.of(entry), Announced.NOTHING, null);
    }

    private static IndexHead head(@Nullable String journal, int parts) {
        return new IndexHead(
                SamplePage.MANIFEST,
                parts,
                null,
                null,
                null,
                null,
                journal,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static String told(ActualTree read, Optional<RemotePage> there) {
        List<String> told = new ArrayList<>();
        told.add("remembers "
                + read.remembered().stream()
                        .map(row -> "v" + row.state().version() + " '"
                                + row.state().title() + "'" + (row.removed() ? " removed" : ""))
                        .findFirst()
                        .orElse("nothing"));
        told.add("sees "
                + read.page("100")
                        .map(page -> "v" + page.version() + " '" + page.title() + "'"
                                + (page.status() == ContentStatus.CURRENT ? "" : " " + EnumSpelling.of(page.status())))
                        .orElse("nothing"));
        there.map(page -> read.titleHolder(TitleKey.of("1", page.title())))
                .ifPresent(holder -> told.add("has its title"));
        read.others().values().forEach(other -> told.add("of manifest '" + other + "'"));
        read.unrecorded().keySet().forEach(path -> told.add("created for " + path));
        return String.join("; ", told);
    }
}
