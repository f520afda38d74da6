package io.github.docsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.apply.Outcome;
import io.github.docsync.apply.Result;
import io.github.docsync.model.DocPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    private final ObjectNode document = PlanJson.of(SamplePlan.full());

    @Test
    void counts_every_kind_of_change() throws Exception {
        assertThat(document.get("summary")).isEqualTo(json("""
                        {"create": 1, "update": 1, "move": 1, "remove": 1, "hold": 1, "orphan": 1, "unchanged": 1,
                         "reorder": 1, "changes": true, "refused": false}
                        """));
    }

    @Test
    void gives_each_action_with_its_reasons() throws Exception {
        assertThat(document.get("actions").get(1)).isEqualTo(json("""
                        {"action": "update", "path": "docs/a.md", "title": "A", "pageId": "98391",
                         "url": "https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=98391",
                         "parts": ["body", "labels"], "reasons": ["body and labels changed since 3f2a91c"],
                         "reasonCodes": ["body-changed", "labels-changed"]}
                        """));
        assertThat(document.findValuesAsText("action"))
                .containsExactly("create", "update", "move", "hold", "none", "orphan", "remove");
        assertThat(document.get("actions").get(0).get("pageId").isNull()).isTrue();
    }

    @Test
    void an_action_carries_the_codes_of_what_was_found_about_its_page() throws Exception {
        assertThat(document.get("actions").get(3).get("codes")).isEqualTo(json("[\"conflict\"]"));
        assertThat(document.get("actions").get(5).get("codes")).isEqualTo(json("[\"orphan\"]"));
        assertThat(document.get("actions").get(0).has("codes")).isFalse();
    }

    @Test
    void gives_findings_and_diagnostics_with_what_to_do() throws Exception {
        assertThat(document.get("findings").get(1)).isEqualTo(json("""
                        {"kind": "orphan", "detail": "file-gone", "effect": "warning", "path": "docs/orphan.md", "pageId": "13",
                         "problem": "'Orphan' is left, though its file is gone",
                         "remedy": "remove it in Confluence, or set 'policy.orphans' to archive or trash"}
                        """));
        assertThat(document.get("findings").get(0).get("effect").asText()).isEqualTo("protects-page");
        assertThat(document.get("diagnostics").get(0)).isEqualTo(json("""
                        {"severity": "warning", "code": "link-broken", "file": "docs/a.md", "line": 3, "column": 5,
                         "problem": "there is no file docs/x.md", "remedy": "correct the link"}
                        """));
    }

    @Test
    void holds_no_bodies() {
        assertThat(document.toString()).doesNotContain("<p>");
    }

    @Test
    void an_outcome_is_one_event_on_one_line() throws Exception {
        ObjectNode event = RunEvents.ended(
                new Outcome.Done(SamplePlan.create("a.md", "A"), "5", 1), "https://acme.atlassian.net/wiki");

        assertThat(event).isEqualTo(json("""
                        {"event": "ended", "action": "create", "path": "a.md", "title": "A", "pageId": "5",
                         "url": "https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=5",
                         "reasons": ["new file"], "reasonCodes": ["new-file"], "outcome": "done", "version": 1}
                        """));
        assertThat(event.toString()).doesNotContain("\n");
    }

    @Test
    void the_last_event_counts_the_outcomes() throws Exception {
        Result result = new Result(
                List.of(
                        new Outcome.Failed(SamplePlan.create("a.md", "A"), "no", "wait"),
                        new Outcome.Skipped(SamplePlan.create("b.md", "B"), DocPath.of("a.md"))),
                List.of(),
                false);

        assertThat(RunEvents.finished(result)).isEqualTo(json("""
                        {"event": "finished", "done": 0, "failed": 1, "held": 0, "skipped": 1, "cancelled": false,
                         "findings": []}
                        """));
    }

    /** Read back from text, so that numbers are of the types that a reader sees. */
    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }
}
