package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.FindingText;
import io.github.docsync.report.ReasonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each part that people can change, under each policy, alone and together with a change of the same part in Git. */
class DriftMatrixTest {
    @RegisterExtension
    final Story story = new Story();

    private String page;
    private String shelf;

    enum Changed {
        BODY,
        TITLE,
        PARENT,
        TRASHED,
        ARCHIVED
    }

    static Stream<Arguments> everyCase() {
        List<Arguments> cases = new ArrayList<>();
        for (Changed part : Changed.values()) {
            for (DriftPolicy policy : DriftPolicy.values()) {
                cases.add(Arguments.of(part, policy, false));
                cases.add(Arguments.of(part, policy, true));
            }
        }
        return cases.stream();
    }

    @BeforeEach
    void publish() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\nFirst text.\n\nSecond text.")
                .write("docs/b.md", "# B\n\nText.")
                .write("docs/z/index.md", "# Z\n\nText.");
        story.publish("Begin");
        page = story.id("A");
        shelf = story.newPage("Shelf", story.homepage("DOCS"));
    }

    @ParameterizedTest(name = "{0} under {1}, changed in Git too: {2}")
    @MethodSource("everyCase")
    void theirs_stays_or_ours_is_put_back_and_the_exit_code_tells(Changed part, DriftPolicy policy, boolean both) {
        changeInConfluence(part);
        story.repository().edit("docs/b.md", "Text", "New text");
        if (both) {
            changeInGit(part);
        }
        story.repository().commit("Change");
        // What lies in the archive cannot be written, so there it stays under every policy.
        boolean ours = policy == DriftPolicy.OVERWRITE && part != Changed.ARCHIVED;
        boolean conflict = both && !ours && policy != DriftPolicy.SKIP;

        SyncResult done = story.drift(policy).syncExpecting(conflict ? ExitStatus.REFUSED : ExitStatus.IN_STEP);

        assertThat(isTheirs(part)).as("what people changed still stands").isEqualTo(!ours);
        assertThat(story.body(story.id("B"))).as("the rest is published").contains("New text");
        if (ours) {
            assertThat(Story.findings(done)).isEmpty();
            assertThat(done.planned().plan().actions())
                    .filteredOn(action -> page.equals(action.pageId()))
                    .singleElement()
                    .satisfies(action -> assertThat(ReasonText.line(action))
                            .as("the plan says what of theirs goes")
                            .containsPattern("in Confluence|restored"));
            return;
        }
        assertThat(Story.findings(done)).singleElement().satisfies(finding -> {
            assertThat(finding.pageId()).isEqualTo(page);
            assertThat(FindingText.remedy(finding)).isNotBlank();
            assertThat(finding.kind().effect())
                    .isEqualTo(conflict ? Finding.Effect.PROTECTS_PAGE : Finding.Effect.WARNING);
        });
    }

    private void changeInConfluence(Changed part) {
        switch (part) {
            case BODY -> story.ada().replace(page, "First text", "Better text");
            case TITLE -> story.ada().rename(page, "Theirs");
            case PARENT -> story.ada().move(page, shelf);
            case TRASHED -> story.ada().trash(page);
            case ARCHIVED -> story.ada().archive(page);
        }
    }

    private void changeInGit(Changed part) {
        switch (part) {
            case BODY, TRASHED, ARCHIVED -> story.repository().edit("docs/a.md", "Second text", "Other text");
            case TITLE -> story.repository().edit("docs/a.md", "# A", "# Ours");
            case PARENT -> story.repository().edit("docs/a.md", "# A", "---\nparent: z/index.md\n---\n# A");
        }
    }

    private boolean isTheirs(Changed part) {
        return switch (part) {
            case BODY -> story.body(page).contains("Better text");
            case TITLE -> story.title(page).equals("Theirs");
            case PARENT -> story.parent(page).equals(shelf);
            case TRASHED -> story.status(page).equals("trashed");
            case ARCHIVED -> story.status(page).equals("archived");
        };
    }
}
