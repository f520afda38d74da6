package io.github.docsync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
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
        IndexDivision division = IndexDivision.of(THOUSAND, null, 0);
        List<JsonNode> values = written(division, THOUSAND);
        List<RecordedState> read = new ArrayList<>();

        for (JsonNode value : values) {
            assertThat(value.toString()).hasSizeLessThan(32_768);
            read.addAll(IndexCodec.readPart(value, division.parts()));
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        THOUSAND.stream().map(RecordedState::asIndexed).toList());
        assertThat(division.parts()).isLessThan(12);
        assertThat(IndexCodec.division(values)).contains(division);
    }

    @Test
    void a_change_to_one_page_and_a_new_page_touch_one_part_each() {
        IndexDivision division = IndexDivision.of(THOUSAND, null, 0);
        List<RecordedState> changed = new ArrayList<>(THOUSAND);
        changed.set(7, new RecordedState(THOUSAND.get(7).state(), null));
        List<RecordedState> more = new ArrayList<>(THOUSAND);
        more.add(StateFixtures.row(1000));

        assertThat(partsThatDiffer(division, changed)).hasSize(1);
        assertThat(IndexDivision.of(more, division, division.parts())).isEqualTo(division);
        assertThat(partsThatDiffer(division, more)).hasSize(1);
    }

    private static List<Integer> partsThatDiffer(IndexDivision division, List<RecordedState> after) {
        var before = division.split(THOUSAND);
        var now = division.split(after);
        return before.keySet().stream()
                .filter(part -> !before.get(part).equals(now.get(part)))
                .toList();
    }

    @Test
    void divides_anew_into_more_parts_where_one_no_longer_fits_a_property() {
        IndexDivision one = new IndexDivision(List.of(DocPath.ROOT));

        IndexDivision division = IndexDivision.of(THOUSAND, one, 1);

        assertThat(division.parts()).isGreaterThan(2);
        assertThat(division.split(THOUSAND).values())
                .allSatisfy(part -> assertThat(part).hasSizeBetween(1, 400));
    }

    @Test
    void parts_of_two_divisions_are_not_taken_for_one_index() {
        List<RecordedState> rows = THOUSAND.subList(0, 9);
        IndexDivision one =
                new IndexDivision(List.of(DocPath.ROOT, rows.get(2).state().path()));
        IndexDivision other =
                new IndexDivision(List.of(DocPath.ROOT, rows.get(5).state().path()));
        List<JsonNode> mixed =
                List.of(written(one, rows).get(0), written(other, rows).get(1));

        assertThatThrownBy(() -> IndexCodec.division(mixed)).isInstanceOf(IOException.class);
    }

    /** As the version before format 3 wrote it, with hashes of attachments in full and the hashes among the columns. */
    @Test
    void reads_the_rows_of_the_second_format() throws IOException {
        ObjectNode part = StateJson.mapper().createObjectNode();
        part.put("format", 2)
                .put("manifest", "handbook")
                .put("anchor", "98306")
                .put("part", 1)
                .put("of", 1);
        part.put(
                "rows",
                "eNqlUFtIFFEYntZ1rQx6sTCJtKGHbuueM3Nm5oyBBQZB4KVWiZAuZ85lHWx2FnfLZFukeknsQYgwoYclSCV8kAgifEgpHwKJWLq89BDUg2JFFA"
                        + "USVGdmM6jXzn/g/873/+f7z/kURYl9CkNRlAqlrk4mCJhPs4kspznXT8dhIkNSPA4bPbZZK2MtwHoZ6xLLS5s2dMhTAywnrZx0WRhSrkTyqkfS"
                        + "ruDZnNqk9pA0c3y/V92rZjOEckkdbG9JyiP1Pc8NWnShERtSSfXxjJ91c37fgNqUV4Xbl821rHZBR6M6Q2GX5+cCoZSb6znrNEqhBKEeT/yZVS"
                        + "hEIvIxlbe+V4egIhYLfrz2UvHh0ksRUuuKQ7C8g3o0Gg04Zb2NAQBhQ0ypDuN/UWUYgXhAlLdSozR0q4HvcZKNU59x9UQ49INyY01eJY2ZdEr+"
                        + "TxiGENAUpimQrptAM03HNphjCiw4BZBZJtAhMJAOTMIRQY6OgWFjYVLBIERq4S856R9BGrKZZQELAAObEjsMaxqjRFi2YUlKUI40TIV0m2Ds2M"
                        + "hCkDOCHWD9IyeQyZiGiYFsm2EuuAAOFg7mHHIKqUEMjoBFbR1DqcEMy3QIZtxBwrA51YWUC/yJ5gu//V5FwRobLj7rnZ/sbh0cHe1/8cZ9FPlc"
                        + "u3Pi3tOTl4dbth1ANWfenl45PpL5MX5h4OfU4X3JB7uWvyVbK6/rC/ePzs4u1nZuvTPx+OKe4pF2UFWfvHneLO1YWOz6Wrd9pfbacmLL3Zmxmd"
                        + "sd7+qn3KX3rXO5q6dGznWXds/tr9rY39xlvOqcmS9NJ6Yjba/Zk2Mfnw+0fRn0rUPNXs/4ZOoXDXHo9w");

        assertThat(IndexCodec.readPart(part, 1))
                .containsExactlyInAnyOrderElementsOf(THOUSAND.subList(1, 4).stream()
                        .map(RecordedState::asIndexed)
                        .toList());
        assertThat(IndexCodec.division(List.of(part))).isEmpty();
    }

    @Test
    void reads_the_hash_of_an_attachment_that_an_earlier_docsync_kept_in_full() {
        ObjectNode value = (ObjectNode) PageStateCodec.write(StateFixtures.state(1));
        ((ObjectNode) value.path("attachments")).put("a.png", Hash.of("a1").hex());

        assertThat(PageStateCodec.read(value)).contains(StateFixtures.state(1));
    }

    /** With pictures, long names, titles that say more than the name, and bodies that Confluence stores in its own way. */
    @Test
    void rows_of_documentation_as_people_write_it_take_at_most_60_bytes_each() throws IOException {
        List<RecordedState> rows = StateFixtures.documentation(460);
        List<JsonNode> parts = written(IndexDivision.of(rows, null, 0), rows);

        int bytes = parts.stream().mapToInt(part -> part.toString().length()).sum();

        List<RecordedState> read = new ArrayList<>();
        for (JsonNode part : parts) {
            read.addAll(IndexCodec.readPart(part, parts.size()));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(bytes).isLessThanOrEqualTo(60 * rows.size());
    }

    private static List<JsonNode> written(IndexDivision division, List<RecordedState> rows) {
        return division.split(rows).entrySet().stream()
                .map(part -> IndexCodec.writePart("handbook", "98306", part.getKey(), division, part.getValue()))
                .toList();
    }

    private static JsonNode alone(List<RecordedState> rows) {
        return written(new IndexDivision(List.of(DocPath.ROOT)), rows).get(0);
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
        JsonNode written = alone(List.of(read));
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
                        .withSeen(new RecordedState.Seen(7, 1_764_000_000_001L, true))
                        .withRead(new TreeMap<>(Map.of(
                                "a.png", new ReadAttachment(2, 7L, "YWJjZGVm", "ZGVmZ2hp"),
                                "b.png", new ReadAttachment(1, null, null, "ZGVmZ2hp")))));

        assertThat(IndexCodec.readPart(alone(rows), 1))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(RecordedState::asIndexed).toList());
    }

    @Test
    void never_has_fewer_parts_so_that_none_is_left_over() {
        List<RecordedState> few = THOUSAND.subList(0, 3);
        IndexDivision division = IndexDivision.of(few, null, 8);

        assertThat(division.parts()).isEqualTo(8);
        assertThat(division.split(few).values().stream().flatMap(List::stream)).hasSize(3);
    }

    @Test
    void notices_a_part_of_another_division_a_truncated_one_and_a_newer_one() {
        List<RecordedState> rows = THOUSAND.subList(0, 8);
        JsonNode part = written(IndexDivision.of(rows, null, 4), rows).get(0);
        ObjectNode truncated = part.deepCopy();
        truncated.put("rows", part.path("rows").asText().substring(0, 40));
        ObjectNode newer = part.deepCopy();
        newer.put("format", 4);

        assertThatThrownBy(() -> IndexCodec.readPart(part, 5)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(truncated, 4)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(newer, 4)).isInstanceOf(NewerFormatException.class);
        assertThatThrownBy(() -> IndexCodec.readPart(StateJson.mapper().nullNode(), 4))
                .isInstanceOf(IOException.class);
    }

    @Test
    void head_and_journal_read_back() throws IOException {
        List<JournalEntry> journal =
                List.of(new JournalEntry(DocPath.of("docs/a.md"), false, "DOCS", "A", "docs", "bodyhash"));
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
                        true)),
                journal,
                List.of(StateFixtures.row(1).asIndexed()));

        assertThat(IndexCodec.readHead(IndexCodec.writeHead(head, "98306"))).isEqualTo(head);
        assertThat(IndexCodec.readJournal(
                        IndexCodec.writeJournal("handbook", "98306", "run", journal, Announced.NOTHING)))
                .isEqualTo(journal);
    }
}
