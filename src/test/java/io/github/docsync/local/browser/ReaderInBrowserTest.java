package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.LocalSite;
import io.github.docsync.local.web.Notices;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader does, with mouse and keyboard. */
class ReaderInBrowserTest {
    @RegisterExtension
    @Order(1)
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    @Order(2)
    static final LocalSite site = LocalSite.forAllTests();

    private String create(String parent, String title, String body) {
        return site.people().create(site.spaceId(), parent, title, body);
    }

    private String create(String title, String body) {
        return create(site.homepageId(), title, body);
    }

    private String address(String id) {
        return site.server().origin() + "/wiki/spaces/DOCS/pages/" + id;
    }

    private Tab open(String id) {
        return browser.tab().go(address(id));
    }

    @Test
    void unfolds_the_tree_and_filters_it_while_typing() {
        String parent = create("Parent", "<p>x</p>");
        create(parent, "Child of it", "<p>x</p>");
        String other = create("Other", "<p>x</p>");
        Tab tab = open(other);
        assertThat(tab.text(".tree a")).doesNotContain("Child of it");

        tab.click(".tree [data-id='" + parent + "'] button.twist").untilText(".tree a", "Child of it");
        // What is unfolded stays so on the next page.
        tab.follow(".tree [data-id='" + other + "'] a").untilText(".tree a", "Child of it");

        tab.click("[data-filter]").type("child OF").untilText(".found a", "Child of it");
        assertThat(tab.count(".found li")).isEqualTo(1);
        tab.follow(".found a").untilText("h1.title", "Child of it");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void searches_visible_text_from_any_page() {
        create("Costs", "<p>The <strong>R&amp;D</strong> cost rises.</p>");
        Tab tab = open(site.homepageId());

        tab.click("header input[type=search]").type("r&d cost").press("Enter").untilText("h1.title", "Search");

        assertThat(tab.text(".hits a")).isEqualTo("Costs");
        assertThat(tab.text(".hits mark")).contains("cost");
        tab.follow(".hits a").untilText("h1.title", "Costs");
    }

    @Test
    void ticks_a_task_comments_and_replies() {
        String id = create(
                "Tasks",
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>"
                        + "<ac:task-body>Water the plants</ac:task-body></ac:task></ac:task-list>");
        Tab tab = open(id);

        tab.click("input[data-task]").until("document.querySelector('.task.done')");
        tab.until("fetch(location.href).then(answer => answer.text()).then(html => html.includes('checked'))");
        assertThat(site.people().body(id)).contains("<ac:task-status>complete</ac:task-status>");

        tab.click("form[action$='/comment'] textarea").type("Well watered.");
        tab.follow("form[action$='/comment'] button");
        tab.untilText(".comment", "Well watered.");
        tab.click(".comment .reply summary").click(".comment .reply textarea").type("Indeed.");
        tab.follow(".comment .reply button");
        assertThat(tab.text(".comment .comment")).contains("Indeed.");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void comments_on_a_passage_by_keyboard_alone() {
        String id = create("Two sentences", "<p>The first sentence. The second one.</p>");
        Tab tab = open(id);
        // As a keyboard user selects with caret browsing.
        tab.value("(() => { const text = document.querySelector('[data-content] p').firstChild; const range ="
                + " document.createRange(); range.setStart(text, 4); range.setEnd(text, 18);"
                + " getSelection().addRange(range); })()");

        tab.press("c").until("document.activeElement.closest('[data-inline-form]')");
        tab.type("Which one?").press("Tab");
        tab.leave(() -> tab.press("Enter"));

        assertThat(tab.text(".comment")).contains("Which one?");
        assertThat(tab.text("mark.inline-comment")).isEqualTo("first sentence");
        // Without any selection, the form below the page takes the words.
        tab.value("document.querySelector('details.passage summary').focus()");
        tab.press("Enter")
                .press("Tab")
                .type("second one")
                .press("Tab")
                .type("And this?")
                .press("Tab");
        tab.leave(() -> tab.press("Enter"));
        assertThat(tab.text(".comment")).contains("And this?");
        assertThat(tab.count("mark.inline-comment")).isEqualTo(2);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void edits_with_what_readers_will_see_beside_it_and_compares_the_versions() {
        String id = create("Edited", "<p>old words stay</p>");
        Tab tab = open(id).follow(".tabs .edit").untilText("[data-preview]", "old words stay");

        tab.click("[data-source]").value("document.querySelector('[data-source]').select()");
        tab.type("<p>new words stay</p><ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>Mind"
                + " this</p></ac:rich-text-body></ac:structured-macro>");
        tab.untilText("[data-preview] .panel-info", "Mind this");
        tab.type("<p>not closed").until("!document.querySelector('[data-preview-problem]').hidden");
        assertThat(tab.text("[data-preview]")).contains("Mind this");
        tab.type("</p>").until("document.querySelector('[data-preview-problem]').hidden");
        tab.follow(".editor .primary").untilText("[data-content]", "new words stay");

        tab.follow(".tabs a[href*=history]").follow("a[href*=compare]").untilText(".diff ins", "new");
        assertThat(tab.text(".diff del")).isEqualTo("old");
        assertThat(tab.text(".diff .diff-block.added .panel-info")).contains("Mind this");
        tab.follow("a[href*='form=text']").untilText(".diff .removed", "old words stay");
        tab.follow("a[href*='form=storage']").untilText(".diff", "ac:structured-macro");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void sees_changes_at_once_without_losing_the_place() {
        String expand = "<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"title\">More</ac:parameter>"
                + "<ac:rich-text-body><p>hidden</p></ac:rich-text-body></ac:structured-macro>";
        String filler = "<p>a passage</p>" + "<p>filler</p>".repeat(80);
        String id = create("Followed", expand + filler + "<p>the end was so</p>");
        Tab tab = open(id).click("details.expand summary").until("document.querySelector('details.expand').open");
        tab.value("window.stays = true; scrollTo(0, 900)");

        tab.value("document.querySelector(\"form[action$='/comment'] textarea\").focus({preventScroll: true})");
        site.people().edit(id, expand + filler + "<p>the end is so</p>");
        site.people().commentOn(id, "passage", "While somebody is about to write one");

        tab.untilText("[data-content]", "the end is so").untilText("mark.inline-comment", "passage");
        assertThat(tab.value("document.activeElement.tagName").asText()).isEqualTo("TEXTAREA");
        // What stood back for the person there comes when it is left.
        assertThat(tab.text(".comment")).doesNotContain("While somebody");
        tab.value("document.activeElement.blur()");
        tab.untilText(".comment", "While somebody");
        assertThat(tab.value("window.stays && document.querySelector('details.expand').open && scrollY === 900")
                        .asBoolean())
                .isTrue();
        assertThat(tab.count(".fresh")).isEqualTo(2);
        // A page that somebody else adds is in the tree immediately.
        create("Brand new", "<p>x</p>");
        tab.untilText(".tree a", "Brand new");
        // A mistake in a file is shown at the top, and goes when the file is right again.
        site.server()
                .notices()
                .problems(List.of(new Notices.Problem("docs/a.md:3:1", "docs/a.md", "the title is empty; give one")));
        tab.untilText(".notices", "docs/a.md:3:1");
        assertThat(tab.value("document.querySelector('.notices').getBoundingClientRect().height > 20")
                        .asBoolean())
                .isTrue();
        assertThat(tab.value("window.stays").asBoolean()).isTrue();
        // Folded once, the same problems stay folded from page to page; others are seen.
        // The browser tells of an open part when it appears and, a moment after the click, of the folded one.
        tab.click(".notices summary").until("sessionStorage.getItem('docsync.folds').includes('false')");
        tab.go(address(site.homepageId())).until("!document.querySelector('.notices details').open");
        site.server()
                .notices()
                .problems(List.of(new Notices.Problem("docs/b.md:1:1", "docs/b.md", "the title is empty; give one")));
        tab.untilText(".notices", "docs/b.md:1:1").until("document.querySelector('.notices details').open");
        site.server().notices().problems(List.of());
        tab.until("!document.querySelector('.notices').innerText.includes('docs/b.md')");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void asks_again_for_a_change_that_could_not_be_fetched() {
        String id = create("Fetched again", "<p>was so</p>");
        Tab tab = open(id);
        tab.value("const real = window.fetch; let lost = false; window.fetch = (...all) =>"
                + " lost ? real(...all) : (lost = true, Promise.reject(new TypeError('lost'))); 0");

        site.people().edit(id, "<p>is so</p>");

        tab.untilText("[data-content]", "is so");
    }

    @Test
    void leaves_its_connection_to_others_while_nobody_looks_at_it() {
        String id = create("In the background", "<p>was so</p>");
        Tab tab = open(id);
        tab.value("Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});"
                + " document.dispatchEvent(new Event('visibilitychange')); const real = window.fetch; window.asked = 0;"
                + " window.fetch = (...all) => { window.asked++; return real(...all); }; window.told = 0; new"
                + " EventSource('/wiki/local/events?after=' + document.body.dataset.seen).onmessage = () => {"
                + " window.told++; }; 0");

        // By the time of the second event, a page that listens would have asked for what the first one told.
        site.people().edit(id, "<p>was changed</p>");
        tab.until("window.told === 1");
        site.people().edit(id, "<p>is so</p>");

        tab.until("window.told === 2");
        assertThat(tab.value("window.asked").asInt()).isZero();
        tab.value("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        tab.untilText("[data-content]", "is so");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void has_coloured_code_sorted_tables_and_large_pictures() {
        String id = create("Constructs in colour", ConstructPage.BODY);
        site.people().attach(id, "dot.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        Tab tab = open(id);

        tab.until("document.querySelector('.language-java .hljs-keyword')");
        assertThat(tab.text(".language-java")).isEqualTo("public class Dot {}\n// done");
        tab.click(".code button.copy").untilText(".code button.copy", "Copied");

        tab.click("button.sort[aria-label='Sort by Size']").until("document.querySelector('[aria-sort=ascending]')");
        assertThat(tab.text("[aria-sort]")).startsWith("Size");
        assertThat(column(tab, 2)).isEqualTo("9 80 1,000");
        // The numbers of the rows stay where they are.
        assertThat(column(tab, 0)).isEqualTo("1 2 3");
        tab.click("button.sort[aria-label='Sort by Size']").until("document.querySelector('[aria-sort=descending]')");
        assertThat(column(tab, 1)).isEqualTo("Pear Apple Plum");

        tab.value("document.querySelector('figure.image img').focus()");
        tab.press("Enter").untilText("dialog.lightbox[open]", "A dot, enlarged");
        tab.press("Escape").until("!document.querySelector('dialog.lightbox').open");
        assertThat(tab.complaints()).isEmpty();
    }

    private static String column(Tab tab, int number) {
        return tab.value("[...document.querySelector('table[data-sortable]').rows].slice(1)" + ".map(row => row.cells["
                        + number + "].innerText.trim()).join(' ')")
                .asText();
    }

    @Test
    void keeps_the_header_of_a_table_in_sight() {
        String id = create(
                "Long table",
                "<table><tbody><tr><th><p>Head</p></th></tr>" + "<tr><td><p>row</p></td></tr>".repeat(100)
                        + "</tbody></table>");
        Tab tab = open(id);

        tab.value("scrollTo(0, 2000)");

        assertThat(tab.value("Math.round(document.querySelector('th').getBoundingClientRect().top)")
                        .asInt())
                .isEqualTo(56);
    }

    @Test
    void reads_in_the_dark_on_a_phone_and_on_paper() {
        String id = create("Constructs in the dark", ConstructPage.BODY);
        create(id, "A page below with quite a long title, as they are in real documentation", "<p>x</p>");
        Tab tab = open(id);
        String light =
                tab.value("getComputedStyle(document.body).backgroundColor").asText();

        tab.look("screen", true);
        String dark =
                tab.value("getComputedStyle(document.body).backgroundColor").asText();
        assertThat(dark).isNotEqualTo(light);

        tab.size(360, 740).go(address(id));
        assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(360);
        assertThat(tab.value("document.querySelector('header.bar').getBoundingClientRect().right")
                        .asInt())
                .isLessThanOrEqualTo(360);
        // The page comes first; the tree stands behind a button.
        assertThat(tab.value("document.querySelector('.side').checkVisibility()")
                        .asBoolean())
                .isFalse();
        tab.click("[data-pages]").until("document.querySelector('.side').checkVisibility()");
        tab.click("[data-pages]").until("!document.querySelector('.side').checkVisibility()");

        tab.look("print", false);
        for (String hidden : List.of(".side", "header.bar", ".tabs", ".form", ".copy", ".sort")) {
            assertThat(tab.value("[...document.querySelectorAll('" + hidden
                                    + "')].some(part => part.getBoundingClientRect().height > 0)")
                            .asBoolean())
                    .as(hidden)
                    .isFalse();
        }
        // Paper cannot be unfolded.
        assertThat(tab.value("document.querySelector('.expand-body').checkVisibility({contentVisibilityProperty:"
                                + " true})")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void meets_a_hostile_page_without_harm() {
        String id = create("\"><script>window.harmed=1</script>", HostilePage.BODY);
        String list = address(site.homepageId());
        Tab tab = open(id);
        tab.untilText("[data-content]", "still here");

        assertThat(tab.value("typeof window.harmed").asText()).isEqualTo("undefined");
        assertThat(tab.value("document.querySelectorAll('[data-content] script, [data-content] iframe,"
                                + " [data-content] style, [data-content] form').length")
                        .asInt())
                .isZero();
        // Elements of the page itself are not taken over by ids of the content.
        tab.follow(".tabs .edit").untilText("h1.title", "Edit");
        tab.go(list)
                .click("header input[type=search]")
                .type("still here")
                .press("Enter")
                .untilText(".hits", "still here");
        assertThat(tab.value("typeof window.harmed").asText()).isEqualTo("undefined");
    }
}
