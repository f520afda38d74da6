package io.github.docsync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.canonical.StorageBody;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTargetsTest {
    @Test
    void leaves_the_text_of_a_link_to_a_missing_page() {
        String body = "<p>See <ac:link ac:anchor=\"x\"><ri:page ri:content-title=\"New Page\" /><ac:link-body>the "
                + "<em>new</em> one</ac:link-body></ac:link>, and <ac:link><ri:page ri:content-title=\"Old\" />"
                + "<ac:link-body>old</ac:link-body></ac:link></p>";

        assertThat(LinkTargets.without(Set.of("new page"), StorageBody.parse(body))
                        .text())
                .isEqualTo("<p>See the <em>new</em> one, and <ac:link><ri:page ri:content-title=\"Old\" />"
                        + "<ac:link-body>old</ac:link-body></ac:link></p>");
    }

    @Test
    void leaves_the_text_of_a_plain_link_body_and_escapes_it() {
        String body = "<p><ac:link><ri:page ri:content-title=\"N\" /><ac:plain-text-link-body><![CDATA[a < b]]>"
                + "</ac:plain-text-link-body></ac:link></p>";

        assertThat(LinkTargets.without(Set.of("N"), StorageBody.parse(body)).text())
                .isEqualTo("<p>a &lt; b</p>");
    }

    @Test
    void keeps_everything_else_as_it_is() {
        String body = "<h1>T</h1><ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[<x> & y]]>"
                + "</ac:plain-text-body></ac:structured-macro><p>a<br />b</p>";

        assertThat(LinkTargets.without(Set.of("N"), StorageBody.parse(body)).text())
                .isEqualTo(body);
    }
}
