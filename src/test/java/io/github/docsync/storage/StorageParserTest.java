package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageParserTest {

    @Test
    void reads_elements_attributes_text_and_cdata() {
        List<StorageNode> nodes = StorageParser.parse(
                        "<ac:link ac:anchor='A' ac:card = \"x\" ><ri:page ri:content-title=\"T\"/>"
                                + "<ac:plain-text-link-body><![CDATA[<b>]]></ac:plain-text-link-body ></ac:link>tail")
                .nodes();

        StorageNode.Element link = (StorageNode.Element) nodes.get(0);
        assertThat(link.name()).isEqualTo("ac:link");
        assertThat(link.attributes()).containsExactly(Map.entry("ac:anchor", "A"), Map.entry("ac:card", "x"));
        assertThat(link.attribute("ac:anchor")).contains("A");
        assertThat(link.attribute("missing")).isEmpty();
        assertThat(link.children()).hasSize(2);
        assertThat(((StorageNode.Element) link.children().get(1)).children())
                .containsExactly(new StorageNode.Cdata("<b>"));
        assertThat(nodes.get(1)).isEqualTo(new StorageNode.Text("tail"));
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;&gt;&amp;&quot;&apos;, '<>&\"'''",
        "&nbsp;&uuml;&eacute;, \u00A0ü\u00E9",
        "&rsquo;&hellip;&euro;&OElig;, \u2019\u2026\u20AC\u0152",
        "&alpha;&rarr;&infin;&hearts;, \u03B1\u2192\u221E\u2665",
        "&thetasym;&frac14;&sup2;, \u03D1\u00BC\u00B2",
        "&#65;&#x42;&#x1F680;, AB\uD83D\uDE80"
    })
    void knows_references_by_name_and_number(String references, String text) {
        assertThat(StorageParser.parse(references).nodes()).containsExactly(new StorageNode.Text(text));
        StorageNode.Element element = (StorageNode.Element)
                StorageParser.parse("<p title=\"" + references + "\"/>").nodes().get(0);
        assertThat(element.attribute("title")).contains(text);
    }

    @Test
    void knows_all_entities_of_xhtml() {
        // One of each end of the three tables of XHTML 1.0.
        for (String name : List.of("nbsp", "yuml", "fnof", "diams", "quot", "euro", "zwnj", "lsaquo", "Yuml")) {
            assertThat(NamedEntities.character(name)).as(name).isNotNull();
        }
        assertThat(NamedEntities.character("bogus")).isNull();
    }

    @Test
    void joins_cdata_sections_that_touch() {
        assertThat(StorageParser.parse("<![CDATA[a]]]]><![CDATA[>b]]>").nodes())
                .containsExactly(new StorageNode.Cdata("a]]>b"));
        assertThat(StorageParser.parse("<![CDATA[]]>").nodes()).containsExactly(new StorageNode.Cdata(""));
        assertThat(StorageParser.parse("x<![CDATA[a]]>y").nodes())
                .containsExactly(new StorageNode.Text("x"), new StorageNode.Cdata("a"), new StorageNode.Text("y"));
    }

    @Test
    void leaves_out_comments_instructions_and_namespace_declarations() {
        String storage = StorageParser.parse(
                        "<?xml version=\"1.0\"?><p xmlns=\"a\" xmlns:ac=\"b\">a<!-- <b> - -->b<?x y?></p>")
                .toStorage();

        assertThat(storage).isEqualTo("<p>ab</p>");
    }

    @Test
    void reads_line_ends_as_xml_does() {
        assertThat(StorageParser.parse("a\r\nb\rc<![CDATA[d\r\ne\r]]>").toStorage())
                .isEqualTo("a\nb\nc<![CDATA[d\ne\n]]>");
        StorageNode.Element element = (StorageNode.Element)
                StorageParser.parse("<p title='a\r\nb\tc&#10;d'/>").nodes().get(0);
        assertThat(element.attribute("title")).contains("a b c\nd");
    }

    @Test
    void writes_what_it_read() {
        String storage = "<h1>T</h1><p class=\"x\">a &amp; <strong>b</strong><br />\u00A0c</p>"
                + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[]]]]><![CDATA[>]]></ac:plain-text-body>"
                + "</ac:structured-macro><p></p><ri:user ri:account-id=\"1\" />";

        assertThat(StorageParser.parse(storage).toStorage()).isEqualTo(storage);
    }

    @Test
    void an_empty_body_has_no_nodes() {
        assertThat(StorageParser.parse("").nodes()).isEmpty();
    }

    @Test
    void names_line_and_column_of_a_wrong_close_tag_as_confluence_does() {
        StorageSyntaxException problem = catchThrowableOfType(
                StorageSyntaxException.class, () -> StorageParser.parse("<p>\n<em>x</em>\n  a</br>"));

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(4);
        assertThat(problem.problem()).isEqualTo("Unexpected close tag </br>; expected </p>.");
        assertThat(problem).hasMessage("line 3, column 4: Unexpected close tag </br>; expected </p>.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "</p>|1|1|Unexpected close tag </p>; no element is open.",
                "<p>|1|4|Unexpected end of input; expected </p>.",
                "<p><br></p>|1|8|Unexpected close tag </p>; expected </br>.",
                "a & b|1|3|Unexpected character '&'; an ampersand that is text is written &amp;.",
                "a &|1|3|Unexpected character '&'; an ampersand that is text is written &amp;.",
                "&abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz;|1|1|Unexpected character '&'; an ampersand that is text is written &amp;.",
                "&bogus;|1|1|Undeclared general entity \"bogus\".",
                "&#12a;|1|1|Undeclared general entity \"#12a\".",
                "&#xg;|1|1|Undeclared general entity \"#xg\".",
                "&#0;|1|1|Illegal character reference &#0;.",
                "&#;|1|1|Illegal character reference &#;.",
                "&#xD800;|1|1|Illegal character reference &#xD800;.",
                "&#99999999999;|1|1|Illegal character reference &#99999999999;.",
                "<foo:bar/>|1|1|Undeclared namespace prefix in <foo:bar>; known are ac, ri and at.",
                "<p foo:bar='x'/>|1|4|Undeclared namespace prefix in attribute foo:bar.",
                "<p a='1' a='2'/>|1|10|Duplicate attribute a of <p>.",
                "<p a='1'b='2'/>|1|9|Missing space before attribute b of <p>.",
                "<p a=1/>|1|6|The value of attribute a is not quoted.",
                "<p a=|1|6|The value of attribute a is not quoted.",
                "<p a='1|1|6|The value of attribute a has no end.",
                "<p a='<'/>|1|7|Unexpected character '<' in the value of attribute a.",
                "<p a/>|1|5|Unexpected character '/' after attribute a of <p>; expected '='.",
                "<p a|1|5|Unexpected end of input after attribute a of <p>.",
                "<p / >|1|4|Unexpected character '/' in the start tag <p>; expected '>'.",
                "<p|1|3|Unexpected end of input; expected the name of an attribute.",
                "<p ?>|1|4|Unexpected character '?'; expected the name of an attribute (a '<' that is text is written &lt;).",
                "a < b|1|4|Unexpected character ' '; expected the name of an element (a '<' that is text is written &lt;).",
                "<|1|2|Unexpected end of input; expected the name of an element.",
                "<p></p|1|7|Unexpected end of input in the close tag </p>.",
                "<p></p x>|1|8|Unexpected character 'x' in the close tag </p>; expected '>'.",
                "a ]]> b|1|3|Unexpected ]]> in text; there is no CDATA section to end.",
                "<![CDATA[x|1|10|A CDATA section has no end.",
                "<!-- x|1|5|A comment has no end.",
                "<?x|1|3|A processing instruction has no end.",
                "<!DOCTYPE p>|1|1|Unexpected declaration: storage format has no document type.",
            })
    void says_what_is_wrong_and_where(String storage, int line, int column, String problem) {
        assertThatThrownBy(() -> StorageParser.parse(storage))
                .isInstanceOf(StorageSyntaxException.class)
                .hasMessage("line " + line + ", column " + column + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "<p title='\u0000'/>", "<![CDATA[\u0008]]>", "\uD800", "\uFFFF", "<\u0001>"})
    void refuses_characters_that_xml_cannot_hold(String storage) {
        assertThatThrownBy(() -> StorageParser.parse(storage))
                .isInstanceOf(StorageSyntaxException.class)
                .hasMessageContaining("U+");
    }

    @Test
    void never_resolves_entities_of_a_document_type() {
        String attack = "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>";

        assertThatThrownBy(() -> StorageParser.parse(attack)).isInstanceOf(StorageSyntaxException.class);
    }

    @Test
    void describes_nodes_without_walking_into_them() {
        StorageDocument document = StorageParser.parse("<p>a<br/></p>b");

        assertThat(document).hasToString("StorageDocument[2 nodes]");
        assertThat(document.nodes().get(0)).hasToString("<p> with 2 children");
        assertThat(document.nodes().get(0).nodes())
                .containsExactly(document.nodes().get(0));
    }
}
