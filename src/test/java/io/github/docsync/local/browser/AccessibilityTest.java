package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.LocalSite;
import io.github.docsync.local.web.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What axe-core finds on each kind of page, light and dark: nothing critical and nothing serious. */
class AccessibilityTest {
    @RegisterExtension
    @Order(1)
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    @Order(2)
    final LocalSite site = new LocalSite();

    @Test
    void no_page_has_a_critical_or_a_serious_finding() throws IOException {
        List<String> findings = new ArrayList<>();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Tab tab = browser.tab().go(page.getValue());
            tab.until("!document.querySelector('.code code[class]') || document.querySelector('[data-coloured]')");
            load(tab);
            findings.addAll(findings(tab, page.getKey(), "{}"));
            // Nothing but colours differs in the dark.
            tab.look("screen", true);
            findings.addAll(
                    findings(tab, page.getKey() + " (dark)", "{runOnly: ['color-contrast', 'link-in-text-block']}"));
        }
        assertThat(findings).isEmpty();
    }

    /** The kinds of pages, by the names of what they show. */
    private Map<String, String> pages() {
        String id = site.people().create(site.spaceId(), site.homepageId(), "Constructs", ConstructPage.BODY);
        site.people().create(site.spaceId(), id, "Below", "<p>x</p>");
        site.people().label(id, "how-to");
        site.people().attach(id, "dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        site.people().commentOn(id, "A quotation", "Whose?");
        site.server().compareWithNow("main");
        site.people().edit(id, ConstructPage.BODY.replace("A quotation", "Another quotation"));
        String hostile = site.people().create(site.spaceId(), site.homepageId(), "Hostile", HostilePage.BODY);
        site.server().notices().progress("Publishing: 1 of 2 pages");
        site.server().notices().problems(List.of(new Notices.Problem("a.md:1:1", "a.md", "the title is empty")));
        String origin = site.server().origin() + "/wiki/";
        String page = origin + "spaces/DOCS/pages/" + id;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("page", page);
        pages.put("homepage", origin + "spaces/DOCS/overview");
        pages.put("history", page + "?tab=history");
        pages.put("comparison", page + "?tab=compare&from=1&to=2");
        pages.put("changes", page + "?tab=changes");
        pages.put("attachments", page + "?tab=attachments");
        pages.put("storage format", page + "?tab=source");
        pages.put("editor", origin + "local/pages/" + id + "/edit");
        pages.put("search", origin + "search?text=quotation");
        pages.put("hostile", origin + "spaces/DOCS/pages/" + hostile);
        pages.put("missing", origin + "spaces/DOCS/pages/1");
        return pages;
    }

    private static void load(Tab tab) throws IOException {
        try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            tab.value(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
    }

    /** @param options of axe */
    private static List<String> findings(Tab tab, String name, String options) {
        JsonNode violations = tab.value(
                "axe.run(" + options + ")"
                        + ".then(found => found.violations.map(one => ({"
                        + "impact: one.impact, id: one.id, nodes: one.nodes.map(node => node.html + ' ' + node.any.map(why => why.message)).slice(0, 3)})))");
        List<String> serious = new ArrayList<>();
        for (JsonNode violation : violations) {
            if (List.of("critical", "serious").contains(violation.path("impact").asText())) {
                serious.add(name + ": " + violation);
            }
        }
        return serious;
    }
}
