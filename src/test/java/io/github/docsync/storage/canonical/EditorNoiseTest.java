package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorNoiseTest {
    private static final String TABLE = "<table%s><tbody><tr><td><p>a</p></td></tr></tbody></table>";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<table><tr><td><p>a</p></td></tr></table>"
                        + " => <table data-layout=\"wide\" data-table-width=\"900\"><tr><td><p>a</p></td></tr></table>",
                "<ac:image><ri:url ri:value=\"u\" /></ac:image>"
                        + " => <ac:image ac:layout=\"center\" ac:original-width=\"9\" ac:original-height=\"9\""
                        + " ac:custom-width=\"true\"><ri:url ri:value=\"u\" /></ac:image>",
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + " => <ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"breakoutMode\">wide</ac:parameter>"
                        + "<ac:parameter ac:name=\"breakoutWidth\">760</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>",
                "<p>a</p> => <p>a</p><p /><p local-id=\"1\"></p>",
                "<p><strong>a <em>b <code>c</code></em> d</strong></p>"
                        + " => <p><strong>a </strong><strong><em>b </em></strong><code>c</code><strong> d</strong></p>",
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">shell</ac:parameter><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + " => <ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">bash</ac:parameter><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>",
                "<table><tr><td><p>a</p></td></tr></table> => <table class=\"wrapped\"><colgroup><col /></colgroup><tr><td><p>a</p></td></tr></table>",
                "<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task></ac:task-list>"
                        + " => <ac:task-list><ac:task-list-id>7</ac:task-list-id><ac:task><ac:task-id>1</ac:task-id>"
                        + "<ac:task-body>a</ac:task-body></ac:task></ac:task-list>"
            })
    void what_the_editor_adds_to_one_side_says_nothing(String ours, String saved) {
        assertThat(EditorNoise.isSame(ours, saved)).isTrue();
        assertThat(EditorNoise.isSame(saved, ours)).isTrue();
        assertThat(EditorNoise.without(saved)).isEqualTo(EditorNoise.without(ours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<p>a</p> => <p>b</p>",
                "<p>a</p><p>b</p> => <p>a</p><p /><p>b</p>",
                "<table data-layout=\"wide\"><tr><td><p>a</p></td></tr></table>"
                        + " => <table data-layout=\"full-width\"><tr><td><p>a</p></td></tr></table>",
                "<ac:image ac:width=\"400\"><ri:url ri:value=\"u\" /></ac:image>"
                        + " => <ac:image ac:custom-width=\"true\" ac:width=\"200\"><ri:url ri:value=\"u\" /></ac:image>",
                "<ac:image><ri:url ri:value=\"u\" /></ac:image>"
                        + " => <ac:image ac:layout=\"wrap-left\"><ri:url ri:value=\"u\" /></ac:image>",
                "<table><tr><td><p>a</p></td></tr></table>"
                        + " => <table data-layout=\"wide\"><tr><td><p>b</p></td></tr></table>"
            })
    void what_a_person_changed_is_an_edit(String ours, String saved) {
        assertThat(EditorNoise.isSame(ours, saved)).isFalse();
        assertThat(EditorNoise.isSame(saved, ours)).isFalse();
    }

    @Test
    void it_is_only_the_same_where_both_sides_do_not_have_it() {
        String narrow = TABLE.formatted(" data-table-width=\"500\"");
        String wide = TABLE.formatted(" data-table-width=\"900\"");

        assertThat(EditorNoise.isSame(narrow, wide)).isFalse();
        assertThat(EditorNoise.isSame(TABLE.formatted(""), wide)).isTrue();
        assertThat(EditorNoise.without(narrow)).isEqualTo(EditorNoise.without(wide));
    }
}
