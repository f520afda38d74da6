package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageWriterTest {
    private final StorageWriter writer = new StorageWriter();

    @Test
    void writes_elements_with_attributes_in_the_order_given() {
        writer.open("ac:structured-macro", "ac:name", "code", "ac:macro-id", "1");
        writer.open("ac:parameter", "ac:name", "language").text("java").close("ac:parameter");
        writer.open("ac:plain-text-body").cdata("x").close("ac:plain-text-body").close("ac:structured-macro");

        assertThat(writer)
                .hasToString("<ac:structured-macro ac:name=\"code\" ac:macro-id=\"1\">"
                        + "<ac:parameter ac:name=\"language\">java</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>");
    }

    @Test
    void takes_attributes_from_a_map_in_its_order() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ac:width", "9");
        attributes.put("ac:alt", "a");

        writer.open("ac:image", attributes)
                .empty("ri:url", Map.of("ri:value", "u"))
                .close("ac:image");

        assertThat(writer).hasToString("<ac:image ac:width=\"9\" ac:alt=\"a\"><ri:url ri:value=\"u\" /></ac:image>");
    }

    @Test
    void escapes_markup_in_text() {
        writer.open("p").text("a < b && c > d \"quoted\" ]]> </p>").close("p");

        assertThat(writer).hasToString("<p>a &lt; b &amp;&amp; c &gt; d \"quoted\" ]]&gt; &lt;/p&gt;</p>");
        assertThat(Woodstox.text(writer.toString())).isEqualTo("a < b && c > d \"quoted\" ]]> </p>");
    }

    @Test
    void escapes_markup_quotes_and_line_ends_in_attributes() {
        writer.empty("ac:image", "ac:alt", "\"<a>\" & 'b'\n\tc\r\nd\re");

        assertThat(writer).hasToString("<ac:image ac:alt=\"&quot;&lt;a&gt;&quot; &amp; 'b'&#10;&#9;c&#10;d&#10;e\" />");
        assertThat(element(writer.toString()).attribute("ac:alt")).contains("\"<a>\" & 'b'\n\tc\nd\ne");
    }

    @Test
    void writes_characters_outside_ascii_as_themselves_and_never_as_named_entities() {
        writer.text("é \u00A0 \u2019 \uD83D\uDE80 \u0085");

        assertThat(writer).hasToString("é \u00A0 \u2019 \uD83D\uDE80 \u0085");
    }

    @Test
    void leaves_out_what_xml_cannot_hold_and_replaces_lone_surrogates() {
        writer.open("p", "title", "a\u0000b\uD800")
                .text("a\u0001\u001Fb\uFFFE\uFFFF\uDC00c\uD800")
                .close("p");
        writer.open("ac:plain-text-body")
                .cdata("x\u0000\u0008y\uDFFFz\uD83D\uDE80")
                .close("ac:plain-text-body");

        assertThat(writer)
                .hasToString("<p title=\"ab\uFFFD\">ab\uFFFDc\uFFFD</p><ac:plain-text-body>"
                        + "<![CDATA[xy\uFFFDz\uD83D\uDE80]]></ac:plain-text-body>");
        assertThat(Woodstox.text(writer.toString())).isEqualTo("ab\uFFFDc\uFFFDxy\uFFFDz\uD83D\uDE80");
    }

    @Test
    void makes_all_line_ends_alike() {
        writer.text("a\r\nb\rc\r").cdata("a\r\nb\rc\r");

        assertThat(writer).hasToString("a\nb\nc\n<![CDATA[a\nb\nc\n]]>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>", "a]]>b]]>c", "]]]]>>", "]]>]]>", "]]", "]]\u0001>", "", "<![CDATA[x]]>"})
    void splits_the_end_of_a_cdata_section_in_its_content(String content) {
        writer.open("ac:plain-text-body").cdata(content).close("ac:plain-text-body");

        assertThat(Woodstox.text(writer.toString())).isEqualTo(content.replace("\u0001", ""));
    }

    @Test
    void splits_cdata_where_confluence_takes_it() {
        assertThat(writer.cdata("a]]>b")).hasToString("<![CDATA[a]]]]><![CDATA[>b]]>");
    }

    @Test
    void closes_void_elements_and_keeps_others_open_to_browsers() {
        writer.open("br")
                .close("br")
                .empty("hr")
                .open("p")
                .close("p")
                .open("ac:link-body")
                .close("ac:link-body");

        assertThat(writer).hasToString("<br /><hr /><p></p><ac:link-body />");
    }

    @Test
    void empty_text_is_nothing() {
        assertThat(writer.text("")).hasToString("");
        assertThat(writer.isEmpty()).isTrue();
        assertThat(writer.text("x").isEmpty()).isFalse();
    }

    @Test
    void knows_how_many_elements_are_open() {
        assertThat(writer.open("ul").open("li").depth()).isEqualTo(2);
        assertThat(writer.close("li").depth()).isEqualTo(1);
    }

    @Test
    void refuses_to_close_what_is_not_the_innermost_element() {
        writer.open("p").open("strong");

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.close("p"))
                .withMessage("cannot close <p>: the innermost open element is <strong>");
        assertThat(writer.close("strong").close("p")).hasToString("<p><strong></strong></p>");
    }

    @Test
    void refuses_to_close_when_nothing_is_open() {
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.close("p"))
                .withMessage("cannot close <p>: no element is open");
    }

    @Test
    void refuses_to_hand_out_half_a_body() {
        writer.open("p");

        assertThatIllegalStateException().isThrownBy(writer::toString).withMessageContaining("<p>");
    }

    @Test
    void refuses_content_in_void_elements() {
        writer.open("br");

        assertThatIllegalStateException().isThrownBy(() -> writer.text("x"));
        assertThatIllegalStateException().isThrownBy(() -> writer.cdata("x"));
        assertThatIllegalStateException().isThrownBy(() -> writer.open("p"));
        assertThatIllegalStateException().isThrownBy(() -> writer.empty("hr"));
        assertThat(writer.close("br")).hasToString("<br />");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1a", "a b", "foo:bar", "ac:", "ac:1", ":p", "a:b:c", "p>", "xml:p", "xmlns", "é", "p\u0000"
            })
    void refuses_names_that_storage_format_cannot_have(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.open(name));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.empty(name));
        if (!name.startsWith("xml:")) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.open("p", name, "v"));
        }
        assertThat(writer).hasToString("");
    }

    @Test
    void refuses_attributes_without_value_and_attributes_given_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> writer.open("p", "class"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.open("p", "class", "a", "class", "b"));
        assertThat(writer).hasToString("");
    }

    @Test
    void passes_parsed_fragments_through_whole_or_in_part() {
        StorageDocument document = StorageParser.parse("<p xml:lang='en'>a &amp; b<br/></p><![CDATA[c]]>");

        writer.open("td").raw(document).raw(document.nodes().get(0)).close("td");

        assertThat(writer)
                .hasToString("<td><p xml:lang=\"en\">a &amp; b<br /></p><![CDATA[c]]>"
                        + "<p xml:lang=\"en\">a &amp; b<br /></p></td>");
    }

    @Test
    void checks_the_names_in_fragments_that_were_made_by_hand() {
        StorageNode.Element element = new StorageNode.Element("p><script", Map.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> writer.raw(element));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_goes_in_a_parser_takes_what_comes_out(long seed) {
        Random random = new Random(seed);
        String pool = "ab <>&\"']]>\u0000\u0001\t\n\r\u00A0\uD800\uDC00\uFFFE\u2028é\uD83D\uDE80-!?/[";
        for (int round = 0; round < 200; round++) {
            StorageWriter fuzzed = new StorageWriter();
            StringBuilder expected = new StringBuilder();
            fuzzed.open("p", "title", text(random, pool));
            for (int i = 0; i < 5; i++) {
                String text = text(random, pool);
                if (random.nextBoolean()) {
                    fuzzed.text(text);
                } else {
                    fuzzed.cdata(text);
                }
                expected.append(new StorageWriter().cdata(text));
            }
            fuzzed.close("p");
            assertThat(Woodstox.text(fuzzed.toString())).isEqualTo(Woodstox.text(expected.toString()));
            String once = StorageParser.parse(fuzzed.toString()).toStorage();
            assertThat(Woodstox.text(once)).isEqualTo(Woodstox.text(fuzzed.toString()));
            assertThat(StorageParser.parse(once).toStorage()).isEqualTo(once);
        }
    }

    private static String text(Random random, String pool) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(pool.charAt(random.nextInt(pool.length())));
        }
        return text.toString();
    }

    private static StorageNode.Element element(String storage) {
        return (StorageNode.Element) StorageParser.parse(storage).nodes().get(0);
    }
}
