package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.local.LocalSite;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run that is older than what stands in Confluence. */
class StaleRunTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    private String firstCommit(Docs docs) {
        docs.write("sync.yml", """
                version: 1
                id: stale
                space: DOCS
                pages:
                  - path: page.md
                defaults:
                  banner: false
                """);
        docs.write("page.md", "# Page\n\nThe older text.\n");
        return docs.commit();
    }

    @Test
    void an_older_commit_is_refused_unless_forced() {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            String older = firstCommit(docs);
            docs.write("page.md", "# Page\n\nThe newer text.\n");
            docs.commit();
            docs.sync();
            docs.checkout(older);
            site.faults().forgetLog();

            SyncResult refused = docs.sync();

            assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(refused.planned().plan().findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.STALE_COMMIT);
                assertThat(FindingText.remedy(finding)).contains("--force");
            });
            assertThat(site.faults().logOfWrites()).isEmpty();

            assertThat(docs.sync(Docs.forced()).status()).isEqualTo(ExitStatus.IN_STEP);
            assertThat(new Shelf(site).body("Page")).contains("The older text");
        }
    }

    @Test
    void a_shallow_clone_that_cannot_tell_is_refused_and_says_how_to_fetch_the_history() throws Exception {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            firstCommit(docs);
            docs.sync();
            docs.write("page.md", "# Page\n\nA text between.\n");
            docs.commit();
            docs.write("page.md", "# Page\n\nThe newest text.\n");
            docs.commit();
            Path shallow = folder.resolve("shallow");
            Git.cloneRepository()
                    .setURI(docs.root().toUri().toString())
                    .setDirectory(shallow.toFile())
                    .setDepth(1)
                    .call()
                    .close();

            try (Docs clone = Docs.in(shallow, site.environment())) {
                SyncResult refused = clone.sync();

                assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
                assertThat(refused.planned().plan().findings())
                        .filteredOn(finding -> finding.kind() == Finding.Kind.STALE_COMMIT)
                        .singleElement()
                        .satisfies(finding ->
                                assertThat(FindingText.remedy(finding)).contains("fetch-depth: 0"));
            }
        }
    }
}
