package io.github.docsync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.site.PropertyReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        THOUSAND.stream().map(RecordedState::asIndexed).toList());
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
    void reads_the_rows_of_the_former_format_with_its_longer_hashes() throws IOException {
        String rows = Packed.pack(StateJson.mapper().readTree("""
            [{"state":{"manifest":"handbook","path":"docs/a.md","blogPost":false,"pageId":"98001","space":"DOCS",
              "blob":"ce013625030ba8dba906f756967f9e9ca394464a",
              "desired":{"title":"q6aNcEkwrH_n5eNX","parent":"KHIDZcXnR2oBHk9D","body":"fiR_DJggWwlVS1VY",
                "labels":"47DEQpj8HBSa-_TI","attachments":"47DEQpj8HBSa-_TI","properties":"RBNvo1WzZ4oRRq0W",
                "order":"47DEQpj8HBSa-_TI"},
              "version":2,"stored":"1:fiR_DJggWwlVS1VY","title":"A","labels":[],"attachments":{},
              "properties":{"width":"RBNvo1WzZ4oRRq0W"},"tasks":{}},
              "property":{"id":"500001","version":2}}]
            """));
        JsonNode part = StateJson.mapper()
                .createObjectNode()
                .put("format", 1)
                .put("of", 1)
                .put("rows", rows);

        RecordedState read = IndexCodec.readPart(part, 1).get(0);

        assertThat(read.state().desired().body()).isEqualTo("fiR_DJgg");
        assertThat(read.state().stored()).isEqualTo("1:fiR_DJgg");
        assertThat(read.state().properties()).containsEntry("width", "RBNvo1Wz");
        JsonNode written = IndexCodec.writePart("handbook", "98306", 1, 1, List.of(read));
        assertThat(IndexCodec.readPart(written, 1)).containsExactly(read.asIndexed());
    }

    @Test
    void a_row_of_any_kind_reads_back() throws IOException {
        PageState plain = StateFixtures.state(1);
        RecordedState odd = new RecordedState(
                new PageState(
                        "handbook",
                        DocPath.of("docs/\uD83D\uDE80 ü"),
                        true,
                        "007",
                        "~ada",
                        null,
                        null,
                        "",
                        new PartHashes("", "", "nothing like a hash", "", "", "", ""),
                        0,
                        null,
                        "",
                        "\uD83D\uDE80 ü",
                        null,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("width", "x")),
                        new TreeMap<>(Map.of("a task", true))),
                null);
        List<RecordedState> rows = List.of(
                odd,
                odd.asRemoved().at(DocPath.of("docs/\uD83D\uDE81")),
                new RecordedState(plain, null).asAbsent(),
                new RecordedState(plain, new PropertyReference("x1", 3))
                        .withSeen(new RecordedState.Seen(7, 1_764_000_000_001L, true)));

        assertThat(IndexCodec.readPart(IndexCodec.writePart("handbook", "98306", 1, 1, rows), 1))
                .containsExactlyElementsOf(
                        rows.stream().map(RecordedState::asIndexed).toList());
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
        newer.put("format", 3);

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
        assertThat(IndexCodec.readJournal(
                        IndexCodec.writeJournal("handbook", "98306", "run", journal, Announced.NOTHING)))
                .isEqualTo(journal);
    }
}
