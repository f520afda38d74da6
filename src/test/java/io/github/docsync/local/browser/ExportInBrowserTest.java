package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The exported pages, opened as files: no server, no network. */
class ExportInBrowserTest {
    @RegisterExtension
    @Order(1)
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    @Order(2)
    final LocalSite site = new LocalSite();

    @TempDir
    Path folder;

    @Test
    void opens_from_files_with_tree_search_colours_and_changes() throws IOException {
        String id = site.people().create(site.spaceId(), site.homepageId(), "Constructs", ConstructPage.BODY);
        site.people().create(site.spaceId(), id, "Below it", "<p>A rare word: xylophone.</p>");
        site.people().attach(id, "dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        String hostile = site.people().create(site.spaceId(), site.homepageId(), "Hostile", HostilePage.BODY);
        site.server().compareWithNow("main");
        site.people().edit(id, ConstructPage.BODY.replace("A quotation", "Another quotation"));
        site.server().export(folder);
        Tab tab = browser.tab().go(folder.resolve("index.html").toUri().toString());

        tab.untilText(".tree a", "Constructs");
        assertThat(tab.text(".tree .badge-changed")).isEqualTo("changed");
        tab.click("[data-search]").type("xylophone").untilText(".found a", "Below it");
        tab.follow(".found a").untilText("h1.title", "Below it").untilText("[data-content]", "xylophone");

        tab.follow(".crumbs a:last-child").untilText("h1.title", "Constructs");
        tab.until("document.querySelector('.language-java .hljs-keyword')");
        tab.until(
                "document.querySelector('figure.image img').complete && document.querySelector('figure.image img').naturalWidth > 0");
        tab.click(".code button.copy").untilText(".code button.copy", "Copied");
        tab.click("button.sort[aria-label='Sort by Size']").until("document.querySelector('[aria-sort=ascending]')");
        tab.follow(".tabs a:last-child").untilText(".diff ins", "Another");

        tab.click("[data-search]").type("still here").untilText(".found a", "Hostile");
        tab.follow(".found a").untilText("[data-content]", "still here");
        assertThat(tab.value("typeof window.harmed").asText()).isEqualTo("undefined");
        assertThat(tab.complaints()).noneMatch(complaint -> !complaint.contains("127.0.0.1:1/"));

        // Without pictures from the web nothing is left that would load one.
        site.server().showRemotePictures(false);
        site.server().export(folder);
        String page = Files.readString(folder.resolve(hostile + ".html"));
        assertThat(page).doesNotContain("<img src=\"http").contains("href=\"http://127.0.0.1:1/");
    }
}
