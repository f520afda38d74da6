package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.CodeLanguages;
import io.github.docsync.local.LocalSite;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every language that Confluence highlights is highlighted here too. */
class CodeColoursTest {
    @RegisterExtension
    @Order(1)
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    @Order(2)
    final LocalSite site = new LocalSite();

    @Test
    void knows_every_language_of_the_code_macro() {
        String body = CodeLanguages.names().stream()
                .filter(name -> !name.equals("text"))
                .map(name -> "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">" + name
                        + "</ac:parameter><ac:parameter ac:name=\"title\">" + name
                        + "</ac:parameter><ac:plain-text-body><![CDATA[if x = 1 then \"a\"]]></ac:plain-text-body>"
                        + "</ac:structured-macro>")
                .collect(Collectors.joining());
        String id = site.people().create(site.spaceId(), site.homepageId(), "Code", body);

        Tab tab = browser.tab().go(site.server().origin() + "/wiki/spaces/DOCS/pages/" + id);

        tab.until("document.querySelector('[data-coloured]')");
        assertThat(tab.value(
                                "[...document.querySelectorAll('.code')].filter(code => !code.querySelector('[data-coloured]'))"
                                        + ".map(code => code.querySelector('.code-title').innerText).join(' ')")
                        .asText())
                .isEmpty();
        assertThat(tab.count(".code")).isEqualTo(CodeLanguages.names().size() - 1);
        assertThat(tab.complaints()).isEmpty();
    }
}
