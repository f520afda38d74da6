package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run created is known to exist, though for some hundred milliseconds Confluence may answer 404 for it. */
class TooEarlyTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    void a_page_that_was_just_created_and_is_not_found_is_asked_for_again() {
        try (Docs docs = Docs.in(folder, site.environment())) {
            docs.write("sync.yml", """
                    version: 1
                    id: early
                    space: DOCS
                    pages:
                      - path: docs/**
                    defaults:
                      labels: [ours]
                    """)
                    .write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1})
                    .write("docs/a.md", "# A\n\n![pic](pic.png)")
                    .write("docs/a/b.md", "# B\n\nText.");
            docs.commit();
            String home = site.homepageId();
            notFound(2, "POST", "/wiki/api/v2/pages/\\d+/properties", home);
            notFound(1, "POST", "/wiki/rest/api/content/\\d+/label", home);
            notFound(1, "PUT", "/wiki/rest/api/content/\\d+/child/attachment", home);

            assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);

            assertThat(site.faults().log(request -> request.status() == 404)).hasSize(4);
            assertThat(new Shelf(site).pages()).containsOnlyKeys("A", "B");
        }
    }

    private void notFound(int times, String method, String path, String exceptPage) {
        Predicate<Exchange> matches = exchange -> exchange.method().equals(method)
                && exchange.path().matches(path)
                && !exchange.path().contains("/" + exceptPage + "/");
        site.faults().next(times, matches).answer(404);
    }
}
