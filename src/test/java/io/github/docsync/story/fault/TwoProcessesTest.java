package io.github.docsync.story.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two jobs of a continuous integration server that publish the same commit at the same time. */
class TwoProcessesTest {
    @RegisterExtension
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void of_two_processes_at_once_one_publishes_and_neither_fails_or_does_the_work_twice() {
        try (Docs docs = Docs.in(folder.resolve("docs"), site.environment())) {
            Handbook book = new Handbook(docs, site).first();
            publishByTwo(docs);
            book.convergesToFirst();

            book.second();
            publishByTwo(docs);
            book.convergesToSecond();
        }
    }

    private void publishByTwo(Docs docs) {
        try (Child one = Child.sync(docs, folder);
                Child other = Child.sync(docs, folder)) {
            List<Integer> exits = List.of(one.awaitEnd(), other.awaitEnd());

            assertThat(exits)
                    .as(() -> one.output() + "\n" + other.output())
                    .contains(0)
                    .isSubsetOf(0, 3);
        }
    }
}
