package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What common runs cost in requests at 500 pages under a configured parent, counted by the server. */
class RequestCountTest {
    private static final int PAGES = 500;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    void common_runs_at_500_pages_take_no_more_requests_than_they_must() {
        String shelf = site.people().create(site.spaceId(), site.homepageId(), "Shelf", "<p>top</p>");
        try (Docs docs = Docs.in(folder, site.environment())) {
            manifest(docs, shelf, "");
            for (int number = 0; number < PAGES; number++) {
                docs.write(path(number), text(number, "first", ""));
            }
            docs.write("docs/pic.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
            docs.commit();
            assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);

            assertThat(requests(docs)).as("nothing to do").isLessThanOrEqualTo(5);

            docs.write(path(7), text(7, "second", ""));
            assertThat(requests(docs)).as("one edit").isLessThanOrEqualTo(11);

            for (int number = 20; number < 40; number++) {
                docs.write(path(number), text(number, "second", ""));
            }
            assertThat(requests(docs)).as("20 edits").isLessThanOrEqualTo(53);

            manifest(docs, shelf, "everywhere");
            assertThat(requests(docs)).as("a default label").isLessThanOrEqualTo(2 * PAGES + 14);

            for (int number = 100; number < 150; number++) {
                docs.write(path(number), text(number, "second", "![](pic.png)\n"));
            }
            assertThat(requests(docs)).as("a picture on 50 pages").isLessThanOrEqualTo(163);
            assertThat(requests(docs))
                    .as("nothing to do, labels and pictures looked at")
                    .isLessThanOrEqualTo(5);
            assertThat(site.faults().log(sent -> sent.path().endsWith("/content/search")))
                    .hasSize(1);
        }
    }

    private int requests(Docs docs) {
        docs.commit();
        site.faults().forgetLog();
        assertThat(docs.sync().status()).isEqualTo(ExitStatus.IN_STEP);
        return Counted.requests(site.faults().log());
    }

    private static void manifest(Docs docs, String parent, String label) {
        docs.write("sync.yml", """
                version: 1
                id: counted
                space: DOCS
                parent: "%s"
                pages:
                  - path: docs/**
                defaults:
                  banner: false
                  labels: [%s]
                """.formatted(parent, label));
    }

    private static String path(int number) {
        return "docs/p" + number + ".md";
    }

    private static String text(int number, String edition, String more) {
        return "# Page " + number + "\n\nThe " + edition + " edition.\n\n" + more;
    }
}
