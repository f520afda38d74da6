package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        + " => <ac:image ac:align=\"center\" ac:layout=\"center\" ac:original-width=\"9\" ac:original-height=\"9\""
                        + " ac:custom-width=\"true\"><ri:url ri:value=\"u\" /></ac:image>",
                "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + " => <ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"breakoutMode\">wide</ac:parameter>"
                        + "<ac:parameter ac:name=\"breakoutWidth\">760</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>",
                "<p><ac:emoticon ac:name=\"blue-star\" ac:emoji-shortname=\":smile:\" ac:emoji-id=\"1f604\" ac:emoji-fallback=\"x\" /></p>"
                        + " => <p><ac:emoticon ac:name=\"smile\" ac:emoji-shortname=\":smile:\" ac:emoji-id=\"1f604\" ac:emoji-fallback=\":smile:\" /></p>",
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
        assertThat(EditorNoise.holds(StoredBody.of(saved), StoredBody.of(ours))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table data-layout=\"wide\"><tr><td><p>a</p></td></tr></table>",
                "<ac:image ac:layout=\"center\"><ri:url ri:value=\"u\" /></ac:image>",
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"breakoutMode\">wide</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
            })
    void what_an_author_states_is_not_noise_where_it_is_missing(String stated) {
        StoredBody wanted = StoredBody.of(stated);
        StoredBody stored = StoredBody.of(EditorNoise.without(stated));

        assertThat(EditorNoise.isSame(stored, wanted)).isTrue();
        assertThat(EditorNoise.holds(stored, wanted)).isFalse();
        assertThat(EditorNoise.holds(wanted, wanted)).isTrue();
    }

    /** What Atlassian's own code writes of a page that nobody changed. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<p><strong><em>x</em></strong></p> => <p><em><strong>x</strong></em></p>",
                "<p><em><em>x</em></em></p> => <p><em>x</em></p>",
                "<p><strong>a <a href=\"u\">b</a></strong></p> => <p><strong>a </strong><a href=\"u\"><strong>b</strong></a></p>",
                "<p><strong>a <ac:link><ri:page ri:content-title=\"T\" /><ac:link-body>b</ac:link-body></ac:link></strong></p>"
                        + " => <p><strong>a </strong><ac:link><ri:page ri:content-title=\"T\" />"
                        + "<ac:link-body><strong>b</strong></ac:link-body></ac:link></p>",
                "<p><strong>a <code>b</code></strong></p> => <p><strong>a </strong><code>b</code></p>",
                "<table><tr><td><p>a</p></td></tr></table> => <table class=\"wrapped fixed-table\"><tr><td><p>a</p></td></tr></table>",
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">shell</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + " => <ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">bash</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
            })
    void what_the_editor_writes_in_its_own_way_says_nothing(String ours, String saved) {
        assertThat(EditorNoise.isSame(ours, saved)).isTrue();
        assertThat(EditorNoise.isSame(saved, ours)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<p>a</p> => <p>b</p>",
                "<p><strong>a</strong></p> => <p>a</p>",
                "<p><strong>a b</strong></p> => <p><strong>a</strong> b</p>",
                "<p><strong>a </strong>b</p> => <p><strong>a</strong>b</p>",
                "<p><u>a </u>b</p> => <p><u>a</u> b</p>",
                "<p><a href=\"u\">a</a></p> => <p><a href=\"v\">a</a></p>",
                "<p><code>a</code></p> => <p>a</p>",
                "<p><a href=\"u\"><code>a</code></a></p> => <p><code>a</code></p>",
                "<p><a href=\"u\"><ac:image><ri:url ri:value=\"u\" /></ac:image></a></p>"
                        + " => <p><ac:image><ri:url ri:value=\"u\" /></ac:image></p>",
                "<p><span style=\"color: red;\">a</span></p> => <p><span style=\"color: blue;\">a</span></p>",
                "<table><tr><td><p>a</p></td></tr></table> => <table class=\"mine\"><tr><td><p>a</p></td></tr></table>",
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">shell</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + " => <ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">java</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>",
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
