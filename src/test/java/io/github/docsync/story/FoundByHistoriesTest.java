package io.github.docsync.story;

import static io.github.docsync.local.Faults.on;
import static io.github.docsync.local.Faults.writes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.ExitStatus;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.local.Exchange;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Short stories to which random histories shrank when they failed; each names its seed. */
class FoundByHistoriesTest {
    @RegisterExtension
    final Story story = new Story();

    private static final String TRASH = """
            pages:
              - path: docs/**
            policy:
              orphans: trash
              maxRemovals: 100%
            """;

    @BeforeEach
    void twoFiles() {
        story.manifest(TRASH).write("docs/a.md", "# A\n\nText of a page.").write("docs/b.md", "# B\n\nText of b.");
    }

    /** Seed 4: the lease of a run that failed while it took it, in the same process, which lives on. */
    @Test
    void a_lease_that_is_written_after_its_run_gave_up_holds_nobody_up() {
        story.repository().commit("Begin");
        killedIn(writes());
        assertThatThrownBy(story::sync).isInstanceOf(ConfluenceException.class);
        story.site().faults().clear();
        assertThat(story.site().faults().arrive()).isEqualTo(1);

        story.syncExpecting(ExitStatus.IN_STEP);
    }

    /** The next run dies in its first request of a kind, which arrives late. */
    private void killedIn(Predicate<Exchange> kind) {
        AtomicBoolean dead = new AtomicBoolean();
        story.site()
                .faults()
                .next(1, exchange -> kind.test(exchange) && !dead.getAndSet(true))
                .arriveLate();
        story.site().faults().always(exchange -> dead.get()).answer(400);
    }

    /** Seed 7: a create arrives late, and its file goes to another space. */
    @Test
    void a_page_that_was_announced_and_whose_commit_nobody_knows_is_published_elsewhere() {
        story.publish("Begin");
        story.write("docs/c.md", "# C\n\nText of c.");
        story.repository().commit("Add a page");
        killedIn(on("POST", "/wiki/api/v2/pages"));
        story.syncExpecting(ExitStatus.FAILED);
        story.site().faults().clear();
        story.site().faults().arrive();
        story.repository().delete("docs/c.md");

        story.publish("Delete it again");

        assertThat(story.titles("DOCS")).containsExactly("A", "B");
    }
}
