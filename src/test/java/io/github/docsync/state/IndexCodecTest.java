package io.github.docsync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexCodecTest {
    private static final List<RecordedState> THOUSAND =
            IntStream.range(0, 1000).mapToObj(StateFixtures::row).toList();

    @Test
    void cuts_a_thousand_rows_into_properties_that_Confluence_takes_and_reads_all_of_them_back() throws IOException {
        int parts = IndexCodec.parts(THOUSAND, 0);
        List<RecordedState> read = new ArrayList<>();

        for (var part : IndexCodec.split(THOUSAND, parts).entrySet()) {
            JsonNode value = IndexCodec.writePart("handbook", "98306", part.getKey(), parts, part.getValue());
            assertThat(value.toString()).hasSizeLessThan(32_768);
            read.addAll(IndexCodec.readPart(value, parts));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(THOUSAND);
        assertThat(parts).isLessThan(12);
    }

    @Test
    void a_change_to_one_page_touches_one_part() {
        int parts = IndexCodec.parts(THOUSAND, 0);
        List<RecordedState> changed = new ArrayList<>(THOUSAND);
        changed.set(7, new RecordedState(THOUSAND.get(7).state(), null));

        var before = IndexCodec.split(THOUSAND, parts);
        var after = IndexCodec.split(changed, parts);

        assertThat(before.keySet().stream().filter(part -> !before.get(part).equals(after.get(part))))
                .hasSize(1);
    }

    @Test
    void never_shrinks_so_that_rows_keep_their_part() {
        assertThat(IndexCodec.parts(THOUSAND.subList(0, 3), 8)).isEqualTo(8);
    }

    @Test
    void notices_a_part_of_another_division_a_truncated_one_and_a_newer_one() {
        JsonNode part = IndexCodec.writePart("handbook", "98306", 1, 4, THOUSAND.subList(0, 5));
        ObjectNode truncated = part.deepCopy();
        truncated.put("rows", part.path("rows").asText().substring(0, 40));
        ObjectNode newer = part.deepCopy();
        newer.put("format", 2);

        assertThatThrownBy(() -> IndexCodec.readPart(part, 5)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(truncated, 4)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(newer, 4)).isInstanceOf(NewerFormatException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(StateJson.mapper().nullNode(), 4))
                .isInstanceOf(IOException.class);
    }

    @Test
    void head_and_journal_read_back() throws IOException {
        IndexHead head = new IndexHead(
                "handbook",
                3,
                "3f2a91c",
                "digest",
                new Lease("host", 42, 1_700_000_000_000L, "run", "3f2a91c"),
                "1b2c3d4",
                "run",
                new RepositoryIdentity("1b2c3d4", "github.com/acme/handbook"),
                List.of("4c5d6e7"),
                "main",
                List.of(new ShardRecord(
                        new ShardKey(2, 4, "digest"),
                        new Lease("host", 43, 1_700_000_000_000L, "run-2", "3f2a91c"),
                        1_700_000_000_500L,
                        "run-2",
                        true)));
        List<JournalEntry> journal =
                List.of(new JournalEntry(DocPath.of("docs/a.md"), false, "DOCS", "A", "docs", "bodyhash"));

        assertThat(IndexCodec.readHead(IndexCodec.writeHead(head, "98306"))).isEqualTo(head);
        assertThat(IndexCodec.readJournal(IndexCodec.writeJournal("handbook", "98306", "run", journal, Map.of())))
                .isEqualTo(journal);
    }
}
