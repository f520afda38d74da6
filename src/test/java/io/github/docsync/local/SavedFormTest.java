package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFormTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @RegisterExtension
    final LocalSite site = new LocalSite();

    private String saved(String body) {
        site.people().edit(site.homepageId(), body);
        return site.people().body(site.homepageId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<br/>b</p>                  | <p>a<br />b</p>",
                "<p>’ ü € &#160;</p>             | <p>&rsquo; &uuml; &euro; &nbsp;</p>",
                "<p>日本 🚀</p>                    | <p>日本 🚀</p>",
                "<p>\"quoted\"</p>               | <p>&quot;quoted&quot;</p>",
                "<p><b>a</b><i>b</i><ins>c</ins></p> | <p><strong>a</strong><em>b</em><u>c</u></p>",
                "<ol><li>a</li></ol>             | <ol start=\"1\"><li><p>a</p></li></ol>",
                "<ol start=\"3\"><li><p>a</p></li></ol> | <ol start=\"3\"><li><p>a</p></li></ol>",
                "<ul><li>a<ul><li>b</li></ul></li></ul> | <ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
                "<p>a<!-- c --></p>              | <p>a</p>",
                "<p class=\"x\" onclick=\"y()\">a</p> | <p>a</p>",
                "<table ac:local-id=\"1\"><tr><td class=\"numberingColumn\"><p>1</p></td><td class=\"x\"><p>a</p></td></tr></table>"
                        + " | <table ac:local-id=\"1\"><tr><td class=\"numberingColumn\"><p>1</p></td><td><p>a</p></td></tr></table>",
                "<p>a</p><script>x</script>      | <p>a</p>",
                "<p>plain</p>                    | <p>plain</p>"
            })
    void what_is_stored_is_equal_to_a_reader_but_not_byte_for_byte(String sent, String stored) {
        assertThat(saved(sent)).isEqualTo(stored);
    }

    @Test
    void a_macro_gains_a_schema_version_and_an_id_and_sorted_parameters() {
        String stored = saved("<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"title\">T</ac:parameter>"
                + "<ac:parameter ac:name=\"language\">java</ac:parameter>"
                + "<ac:plain-text-body><![CDATA[a]]]]><![CDATA[>b]]></ac:plain-text-body></ac:structured-macro>");

        assertThat(stored)
                .matches("<ac:structured-macro ac:name=\"code\" ac:schema-version=\"1\" ac:macro-id=\"" + UUID + "\">"
                        + "<ac:parameter ac:name=\"language\">java</ac:parameter>"
                        + "<ac:parameter ac:name=\"title\">T</ac:parameter>"
                        + "<ac:plain-text-body><!\\[CDATA\\[a]]]]><!\\[CDATA\\[>b]]></ac:plain-text-body>"
                        + "</ac:structured-macro>");
    }

    @Test
    void links_and_images_gain_the_version_that_they_were_made_at() {
        assertThat(saved("<p><ac:link><ri:page ri:content-title=\"T\"/></ac:link></p>"))
                .isEqualTo("<p><ac:link><ri:page ri:content-title=\"T\" ri:version-at-save=\"1\" /></ac:link></p>");
        assertThat(saved("<ac:image><ri:attachment ri:filename=\"a.png\"/></ac:image>"))
                .contains("ri:version-at-save=\"1\"");
    }

    @Test
    void tasks_gain_a_uuid_and_tables_a_local_id() {
        assertThat(saved("<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>x</ac:task-body></ac:task></ac:task-list>"))
                .containsPattern("<ac:task-id>1</ac:task-id><ac:task-uuid>" + UUID + "</ac:task-uuid>");
        assertThat(saved("<table><tbody><tr><th>h</th></tr><tr><td>a</td></tr></tbody></table>"))
                .matches("<table ac:local-id=\"" + UUID + "\"><tbody><tr><th><p>h</p></th></tr>"
                        + "<tr><td><p>a</p></td></tr></tbody></table>");
    }

    @Test
    void what_has_ids_already_keeps_them() {
        String once = saved("<ac:structured-macro ac:name=\"toc\"/>");

        assertThat(saved(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</div>",
                "<p>a & b</p>",
                "<p>&bogus;</p>",
                "<p>a",
                "<p a=1>x</p>",
                "<p a=\"1\" a=\"2\">x</p>",
                "<xx:p>a</xx:p>",
                "<p>\u0001</p>",
                "</storage-root>"
            })
    void what_is_not_well_formed_is_refused(String body) {
        Http.Answer answer = site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"A","body":{"representation":"storage","value":%s}}""".formatted(site.spaceId(), Http.quoted(body)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("Error parsing xhtml: ").contains("[row,col {unknown-source}]: [1,");
    }

    @Test
    void thousands_of_entities_are_no_attack() {
        assertThat(saved("<p>" + "&nbsp;".repeat(700_000) + "</p>")).hasSize(4_200_007);
    }

    @Test
    void nesting_without_end_is_refused_quickly() {
        Http.Answer answer = site.http().post("/api/v2/pages", """
                {"spaceId":"%s","status":"current","title":"A","body":{"representation":"storage","value":"%s"}}""".formatted(
                        site.spaceId(), "<blockquote>".repeat(100_000) + "x" + "</blockquote>".repeat(100_000)));

        assertThat(answer.status()).isEqualTo(400);
    }
}
