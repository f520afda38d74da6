package io.github.docsync.plan;

import static io.github.docsync.plan.SamplePage.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.manifest.DriftPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each part of a page × who changed it × each policy, decided without a server. A row is a page's three sides and what comes of it. */
class DriftTableTest {
    @ParameterizedTest(name = "{0} changed by {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        body   | nobody     | v1 body=x           | v1 body=x                      | body=x           | no-op: in-step                    | no-op: in-step                                   | no-op: in-step
        body   | Git        | v1 body=x           | v1 body=x                      | body=y           | update 100 body: body-changed     | update 100 body: body-changed                    | update 100 body: body-changed
        body   | people     | v1 body=x           | v2 body=z                      | body=x           | no-op: in-step (edited-in-confluence) | update 100 body: edit-overwritten            | hold: skipped (skipped)
        body   | both       | v1 body=x           | v2 body=z                      | body=y           | hold: conflict (conflict)         | update 100 body: edit-overwritten                | hold: skipped (skipped)
        body   | both alike | v1 body=x           | v2 body=y                      | body=y           | update 100 state: recorded-anew   | update 100 state: recorded-anew                  | update 100 state: recorded-anew
        body   | people back | v1 body=x          | v3 body=x                      | body=x           | no-op: in-step                    | no-op: in-step                                   | no-op: in-step
        body   | people back, then Git | v1 body=x | v3 body=x                     | body=y           | update 100 body: body-changed     | update 100 body: body-changed                    | update 100 body: body-changed
        body   | people in place, then Git | v1 body=x | v1 body=z                 | body=y           | hold: conflict (conflict)         | update 100 body: edit-overwritten                | hold: skipped (skipped)
        body   | a run that died | v1 body=x      | v2 body=y by=docsync           | body=y           | update 100 state: recorded-late   | update 100 state: recorded-late                  | update 100 state: recorded-late
        body   | a run that died, then Git | v1 body=x | v2 body=w by=earlier      | body=y           | update 100 body: body-changed     | update 100 body: body-changed                    | update 100 body: body-changed
        body   | the first of two writes | v1 body=x | v2 body=y by=unfinished     | body=y           | update 100 body: body-changed     | update 100 body: body-changed                    | update 100 body: body-changed
        body   | people, kept under another part | v1 body=x | v2 body=z by=kept   | body=x           | no-op: in-step (edited-in-confluence) | update 100 body: edit-overwritten            | hold: skipped (skipped)
        title  | Git        | v1 'A'              | v1 'A'                         | 'B'              | update 100 title: title-changed   | update 100 title: title-changed                  | update 100 title: title-changed
        title  | people     | v1 'A'              | v2 'C'                         | 'A'              | no-op: in-step (edited-in-confluence) | update 100 title: title-overwritten          | hold: skipped (skipped)
        title  | both       | v1 'A'              | v2 'C'                         | 'B'              | hold: conflict (conflict)         | update 100 title: title-overwritten              | hold: skipped (skipped)
        title  | both alike | v1 'A'              | v2 'B'                         | 'B'              | update 100 state: title-recorded  | update 100 state: title-recorded                 | update 100 state: title-recorded
        title  | a run that died | v1 'A'         | v2 'A (docsync 100)' by=unfinished | 'A'          | update 100 title+body: unfinished, title-changed | update 100 title+body: unfinished, title-changed | update 100 title+body: unfinished, title-changed
        parent | Git        | v1 parent=10        | v1 parent=10                   | parent=20        | update 100 parent: parent-changed | update 100 parent: parent-changed                | update 100 parent: parent-changed
        parent | people     | v1 parent=10        | v1 parent=30                   | parent=10        | no-op: in-step (edited-in-confluence) | update 100 parent: place-overwritten         | hold: skipped (skipped)
        parent | both       | v1 parent=10        | v1 parent=30                   | parent=20        | hold: conflict (conflict)         | update 100 parent: place-overwritten             | hold: skipped (skipped)
        parent | both alike | v1 parent=10        | v1 parent=20                   | parent=20        | update 100 state: parent-recorded | update 100 state: parent-recorded                | update 100 state: parent-recorded
        labels | Git        | v1 labels=a         | v1 labels=a                    | labels=a,b       | update 100 labels+state: labels-changed | update 100 labels+state: labels-changed    | update 100 labels+state: labels-changed
        labels | Git, less  | v1 labels=a,b       | v1 labels=a,b                  | labels=a         | update 100 labels+state: labels-changed | update 100 labels+state: labels-changed    | update 100 labels+state: labels-changed
        labels | people, more | v1 labels=a       | v1 labels=a,c                  | labels=a         | no-op: in-step                    | no-op: in-step                                   | no-op: in-step
        labels | people, less | v1 labels=a       | v1                             | labels=a         | no-op: in-step (edited-in-confluence) | update 100 labels: labels-put-back           | hold: skipped (skipped)
        files  | Git        | v1 files=p.png:1    | v1 files=p.png:1               | files=p.png:2    | update 100 attachments+state: attachments-changed | update 100 attachments+state: attachments-changed | update 100 attachments+state: attachments-changed
        files  | Git, less  | v1 files=p.png:1    | v1 files=p.png:1               |                  | update 100 attachments+state: attachments-changed | update 100 attachments+state: attachments-changed | update 100 attachments+state: attachments-changed
        files  | people     | v1 files=p.png:1    | v1 theirs=p.png                | files=p.png:1    | no-op: in-step (edited-in-confluence) | update 100 attachments: attachment-overwritten | hold: skipped (skipped)
        files  | both       | v1 files=p.png:1    | v1 theirs=p.png                | files=p.png:2    | hold: conflict (conflict)         | update 100 attachments+state: attachment-overwritten | hold: skipped (skipped)
        files  | people, less | v1 files=p.png:1  | v1                             | files=p.png:1    | update 100 attachments: attachment-put-back | update 100 attachments: attachment-put-back | update 100 attachments: attachment-put-back
        files  | people first | v1                | v1 theirs=p.png                | files=p.png:1    | hold: foreign-attachment (foreign-attachment) | hold: foreign-attachment (foreign-attachment) | hold: foreign-attachment (foreign-attachment)
        status | people, trash | v1               | v1 trashed                     |                  | no-op: in-step (edited-in-confluence) | update 100 parent+body+status: restored, parent-changed | hold: skipped (skipped)
        status | both, trash | v1 body=x          | v1 body=x trashed              | body=y           | hold: conflict (conflict)         | update 100 parent+body+status: restored, body-changed, parent-changed | hold: skipped (skipped)
        status | Git removed and back | v1 removed | v1 trashed                   |                  | update 100 parent+body+status: restored-with-file, parent-changed | update 100 parent+body+status: restored, parent-changed | update 100 parent+body+status: restored-with-file, parent-changed
        status | people, archive | v1             | v1 archived                    |                  | no-op: in-step (edited-in-confluence) | no-op: in-step (edited-in-confluence)        | hold: skipped (skipped)
        status | both, archive | v1 body=x        | v1 body=x archived             | body=y           | hold: conflict (conflict)         | hold: conflict (conflict)                        | hold: skipped (skipped)
        status | people, live document | v1       | v2 live                        |                  | hold: not-manageable (not-manageable) | hold: not-manageable (not-manageable)        | hold: not-manageable (not-manageable)
        status | people, draft | v1               | v1 draft                       |                  | hold: not-manageable (not-manageable) | hold: not-manageable (not-manageable)        | hold: not-manageable (not-manageable)
        """)
    void each_part_by_who_changed_it_under_each_policy(
            String part,
            String who,
            String remembered,
            String actual,
            String desired,
            String stop,
            String overwrite,
            String skip) {
        assertThat(line(remembered, actual, desired, DriftPolicy.STOP))
                .as("stop")
                .isEqualTo(stop);
        assertThat(line(remembered, actual, desired, DriftPolicy.OVERWRITE))
                .as("overwrite")
                .isEqualTo(overwrite);
        assertThat(line(remembered, actual, desired, DriftPolicy.SKIP))
                .as("skip")
                .isEqualTo(skip);
    }

    @Test
    void what_only_people_changed_does_not_hold_up_what_Git_changed_elsewhere_on_the_page() {
        assertThat(line("v1 'A' body=x", "v2 'C' body=x", "'A' body=y", DriftPolicy.STOP))
                .isEqualTo("update 100 body: body-changed (edited-in-confluence)");
        assertThat(line("v1 'A' body=x", "v2 'A' body=z", "'B' body=x", DriftPolicy.STOP))
                .isEqualTo("update 100 title: title-changed (edited-in-confluence)");
    }

    @Test
    void an_edit_that_was_looked_at_is_named_again_without_being_read_again() {
        SamplePlanning planning = SamplePlanning.of(page("a.md")
                .remembered("v1 body=x seen=edited")
                .actual("v2 body=z")
                .desired("body=x"));

        assertThat(planning.line()).isEqualTo("no-op: in-step (edited-in-confluence)");
        assertThat(planning.questions()).isEmpty();
    }

    @Test
    void what_the_editor_did_to_an_unchanged_body_is_not_named_again() {
        SamplePlanning planning = SamplePlanning.of(page("a.md")
                .remembered("v1 body=x seen=same")
                .actual("v2 body=x")
                .desired("body=x"));

        assertThat(planning.line()).isEqualTo("no-op: in-step");
        assertThat(planning.questions()).isEmpty();
    }

    private static String line(String remembered, String actual, String desired, DriftPolicy drift) {
        return SamplePlanning.of(page("a.md")
                        .remembered(text(remembered))
                        .actual(text(actual))
                        .desired(text(desired)))
                .drift(drift)
                .suspecting("100")
                .foreseeing()
                .line();
    }

    /** An empty cell is null. */
    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
