package io.github.docsync.local.web;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The frame round everything that people look at: bar, page tree, head of the page. */
final class Screen {
    static final String WIKI = "/wiki";

    /** No heading gets this id: a page's own headings are its text. */
    private static final String MAIN = "docsync:main";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr"
            + " 'unsafe-inline'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " img-src 'self' data:";

    private final ContentContext site;
    private final Notices notices;
    private final String token;
    private volatile @Nullable ChangedPages changes;
    private volatile GitLinks gitLinks = GitLinks.NONE;
    private volatile boolean remotePictures = true;

    /** @param token proves that a form came from one of our own pages */
    Screen(ContentContext site, Notices notices, String token) {
        this.site = site;
        this.notices = notices;
        this.token = token;
    }

    /** What has changed since the state that the pages are shown against; null where they are shown against none. */
    @Nullable
    ChangedPages changes() {
        return changes;
    }

    void compareWith(Baseline then) {
        changes = new ChangedPages(then, site.store());
    }

    GitLinks gitLinks() {
        return gitLinks;
    }

    boolean showsRemotePictures() {
        return remotePictures;
    }

    void showRemotePictures(boolean wanted) {
        remotePictures = wanted;
    }

    void link(GitLinks links) {
        gitLinks = links;
    }

    String token() {
        return token;
    }

    static String url(SpaceRow space, ContentRow content) {
        return WIKI + Addresses.of(space, content);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** A page with the tree of its space. */
    HttpReply framed(int status, String title, SpaceRow space, ContentRow page, Html main) {
        Html html = start(title, page, "");
        html.open("div", "class", "frame");
        html.add(new Sidebar(site, changes).of(space, page));
        html.open("main", "class", "main", "id", MAIN, "data-main", "");
        notices(html, new PageSource(site).pathOf(page));
        html.add(main).close().close();
        return finish(status, html);
    }

    /** A page that belongs to no space. */
    HttpReply plain(int status, String title, Html main) {
        return plain(status, title, main, "");
    }

    /** What was found. */
    HttpReply searched(String text, Html main) {
        return plain(200, "Search", main, text);
    }

    private HttpReply plain(int status, String title, Html main, String searched) {
        Html html = start(title, null, searched);
        html.open("main", "class", "main", "id", MAIN, "data-main", "");
        notices(html, "");
        html.open("div", "class", "column wide").add(main).close().close();
        return finish(status, html);
    }

    /** What whoever runs the server has to say, what concerns this page first. */
    private void notices(Html html, String path) {
        html.open(
                "div",
                "class",
                "notices",
                "data-part",
                "notices",
                "data-notices",
                Long.toString(notices.version()),
                "role",
                "status");
        if (!notices.progress().isEmpty()) {
            html.element("p", notices.progress(), "class", "notice");
        }
        List<Notices.Problem> here = notices.problems().stream()
                .filter(problem -> problem.concerns(path))
                .toList();
        if (!here.isEmpty()) {
            html.open("div", "class", "problem here");
            html.element("strong", count("The file of this page has", here.size()));
            problems(html, here);
            html.close();
        }
        List<Notices.Problem> elsewhere = notices.problems().stream()
                .filter(problem -> !problem.hint() && !problem.concerns(path))
                .toList();
        if (!elsewhere.isEmpty()) {
            // Who folds it sees it again when there is something new.
            String fold = "problems-" + Integer.toHexString(elsewhere.hashCode());
            html.open("details", "class", "problem", "data-fold", fold, "open", "");
            html.element("summary", count("The files have", elsewhere.size()));
            problems(html, elsewhere);
            html.close();
        }
        html.close();
    }

    private static String count(String subject, int problems) {
        return subject + (problems == 1 ? " a problem" : " " + problems + " problems");
    }

    private static void problems(Html html, List<Notices.Problem> problems) {
        html.open("ul");
        for (Notices.Problem problem : problems) {
            html.open("li").element("code", problem.place());
            html.text(" " + problem.text()).close();
        }
        html.close();
    }

    /** @param searched what stands in the search box */
    private Html start(String title, @Nullable ContentRow page, String searched) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title + " – local Confluence");
        html.empty("link", "rel", "stylesheet", "href", WIKI + "/local/style.css");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.open("script", "src", WIKI + "/local/content.js", "defer", "").close();
        html.open("script", "src", WIKI + "/local/app.js", "defer", "").close().close();
        String seen = Long.toString(site.store().database().seenChange());
        html.open("body", "data-token", token, "data-page", page == null ? "" : page.wireId(), "data-seen", seen);
        html.element("a", "Skip to the page", "class", "skip", "href", "#" + MAIN, "data-skip", "");
        html.open("header", "class", "bar");
        html.open("a", "class", "brand", "href", WIKI);
        html.element("span", "", "class", "brand-mark").open("span").text("docsync ");
        html.element("small", "local Confluence").close().close();
        if (page != null) {
            // Shown only on screens too narrow for the tree and the page.
            html.element(
                    "button", "Pages", "class", "pages", "type", "button", "data-pages", "", "aria-expanded", "false");
        }
        html.open("form", "action", WIKI + "/search", "role", "search");
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "text",
                "value",
                searched,
                "placeholder",
                "Search",
                "aria-label",
                "Search all pages");
        return html.close().close();
    }

    private HttpReply finish(int status, Html html) {
        html.close().close();
        return HttpReply.html(status, "<!doctype html>\n" + html)
                .with("Content-Security-Policy", remotePictures ? POLICY + " http: https:" : POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }

    /** Where the page stands, above its title. */
    void crumbs(Html html, SpaceRow space, ContentRow page) {
        html.open("nav", "class", "crumbs");
        html.element("a", space.name(), "href", WIKI + "/spaces/" + Addresses.encoded(space.key()) + "/overview");
        for (ContentRow above : new PageTree(site).ancestors(page)) {
            if (above.id() != space.homepageId()) {
                html.element("a", above.title(), "href", url(space, above));
            }
        }
        html.close();
    }

    void title(Html html, ContentRow page, String emoji) {
        html.open("h1", "class", "title");
        if (!emoji.isEmpty()) {
            html.element("span", emoji, "class", "title-emoji");
        }
        html.text(page.title().isEmpty() ? "Untitled" : page.title());
        if (!page.is(Status.CURRENT)) {
            html.text(" ").element("span", page.status().wireName(), "class", "lozenge");
        }
        html.close();
    }

    void avatar(Html html, String name, boolean small) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
            }
        }
        html.element("span", initials.toString(), "class", small ? "avatar small" : "avatar", "aria-hidden", "true");
    }

    String nameOf(String accountId) {
        return site.store().accounts().find(accountId).map(Account::name).orElse("somebody");
    }
}
