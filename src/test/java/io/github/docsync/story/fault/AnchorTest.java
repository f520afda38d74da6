package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Faults;
import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where the index lies when the account may not write at the homepage. */
class AnchorTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    private Docs docs;
    private Handbook book;
    private Shelf shelf;

    @BeforeEach
    void forbidTheHomepage() {
        docs = Docs.in(folder.resolve("docs"), site.environment());
        book = new Handbook(docs, site).first();
        shelf = new Shelf(site);
        forbid();
    }

    private void forbid() {
        site.faults()
                .always(Faults.path("/wiki/api/v2/pages/" + site.homepageId() + "/properties.*")
                        .and(Faults.writes()))
                .answer(403);
    }

    @Test
    void the_first_top_level_page_holds_the_index_and_the_next_run_finds_it_there() {
        SyncResult first = docs.sync();

        assertThat(first.status()).as(Handbook.describe(first)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(shelf.properties(shelf.pages().get("Handbook").id()))
                .contains("docsync-index-handbook-0", "docsync-index-handbook-1");
        assertThat(shelf.properties(site.homepageId())).noneMatch(key -> key.startsWith("docsync-index"));

        book.second();
        SyncResult second = docs.sync();
        assertThat(second.status()).as(Handbook.describe(second)).isEqualTo(ExitStatus.IN_STEP);
        book.convergesToSecond();
    }

    @Test
    void the_index_is_found_when_the_page_that_holds_it_gets_another_title() {
        docs.sync();
        docs.write("docs/index.md", "# Manual\n\nWelcome to the handbook. See [Alpha](alpha.md).\n");
        docs.commit();

        SyncResult renamed = docs.sync();

        assertThat(renamed.status()).as(Handbook.describe(renamed)).isEqualTo(ExitStatus.IN_STEP);
        assertThat(shelf.pages()).containsOnlyKeys("Alpha", "Beta", "Gamma", "Manual");
        site.faults().forgetLog();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        assertThat(site.faults().logOfWrites()).isEmpty();
    }
}
