package io.github.docsync.local.web;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.Handler;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.search.SearchExcerpt;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.view.CodeColours;
import io.github.docsync.local.view.Html;
import io.github.docsync.model.ShortLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All addresses that people open in a browser. Whoever does so is one reader with an account of their own. */
public final class WebPages {
    private static final String READER = "reader@docsync";
    private static final int MOST_HITS = 50;
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private final ContentContext site;
    private final String siteUrl;
    private final Screen screen;
    private final PageScreen pages;
    private final Router routes = new Router();
    private final FullTextIndex index;
    private final Notices notices;
    private volatile String start = "";

    /**
     * @param siteUrl the address of the site, ending in {@code /wiki}
     * @param index where readers search
     */
    public WebPages(ContentContext site, String siteUrl, FullTextIndex index) {
        this.site = site;
        this.siteUrl = siteUrl;
        notices = new Notices(site.store().database().changes());
        screen = new Screen(site, notices, UUID.randomUUID().toString());
        pages = new PageScreen(site, screen);
        this.index = index;
        addRoutes();
    }

    private void addRoutes() {
        routes.add("GET", "/wiki", "", call -> start());
        routes.add("GET", "/wiki/home", "", call -> start());
        routes.add("GET", "/wiki/spaces/{key}", "", this::overview);
        routes.add("GET", "/wiki/spaces/{key}/overview", "", this::overview);
        for (String kind : List.of("pages", "blog", "folder")) {
            routes.add("GET", "/wiki/spaces/{key}/" + kind + "/{id}", "", call -> page(call, call.id("id")));
            routes.add("GET", "/wiki/spaces/{key}/" + kind + "/{id}/{title}", "", call -> page(call, call.id("id")));
        }
        routes.add("GET", "/wiki/spaces/{key}/pages/edit-v2/{id}", "", call -> redirect(call.id("id"), ""));
        routes.add("GET", "/wiki/pages/viewpage.action", "", call -> byQuery(call, "pageId", ""));
        routes.add("GET", "/wiki/pages/resumedraft.action", "", call -> byQuery(call, "draftId", ""));
        routes.add(
                "GET",
                "/wiki/pages/viewpageattachments.action",
                "",
                call -> byQuery(call, "pageId", "?tab=attachments"));
        routes.add(
                "GET",
                "/wiki/x/{tiny}",
                "",
                call -> redirect(ShortLink.id(call.variable("tiny")).orElse(0L), ""));
        routes.add("GET", "/wiki/search", "", this::search);
        routes.add("GET", "/wiki/local/style.css", "", call -> resource("style.css", "text/css;charset=UTF-8"));
        for (String script : List.of("app.js", "content.js")) {
            routes.add("GET", "/wiki/local/" + script, "", call -> resource(script, SCRIPT));
        }
        routes.add("GET", "/wiki/local/highlight.js", "", call -> colours());
        routes.add("GET", "/wiki/local/tree/{id}", "", this::branch);
        routes.add("GET", "/wiki/local/titles/{id}", "", this::titles);
        new Actions(site, screen).addTo(routes);
        new Editor(site, screen).addTo(routes);
        new AttachmentDownloads(site).addTo(routes);
    }

    /** Answers a request that is not one of the API's. */
    public HttpReply answer(Request request) {
        if (request.path().isEmpty()) {
            return HttpReply.redirect(302, "/wiki");
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Router.Match> match = routes.find(method, request.path());
        if (match.isEmpty()) {
            return problem(404, NamedContent.MISSING);
        }
        try {
            Account reader = site.store().accounts().ofEmail(READER);
            Call call = new Call(request, match.get().variables(), reader, siteUrl, id -> false);
            Handler handler = match.get().route().handler();
            if (method.equals("GET")) {
                return site.store().reading(() -> handler.handle(call));
            }
            return site.store().database().atomically(() -> {
                site.store().lag().beginWrite();
                return handler.handle(call);
            });
        } catch (Refusal refusal) {
            return problem(refusal.status(), String.valueOf(refusal.getMessage()));
        } catch (RuntimeException e) {
            // A mistake of this server's own; who works on it has to see it.
            return problem(500, "This page cannot be shown: " + e);
        }
    }

    private HttpReply problem(int status, String message) {
        Html html = new Html();
        html.element("h1", status == 404 ? "Not here" : "That did not work", "class", "title");
        html.element("p", message)
                .open("p")
                .element("a", "To the start", "href", "/wiki")
                .close();
        return site.store().reading(() -> screen.plain(status, "Not here", html));
    }

    /** What to tell those who look at the pages. */
    public Notices notices() {
        return notices;
    }

    /** The page that the address of the server leads to, by its id; empty for the space's homepage. */
    public void startAt(String pageId) {
        start = pageId;
    }

    /** From now on pages link to where their sources are seen. */
    public void link(GitLinks links) {
        screen.link(links);
    }

    /** Whether pictures that stand elsewhere on the web are loaded; they are unless this says otherwise. */
    public void showRemotePictures(boolean wanted) {
        screen.showRemotePictures(wanted);
    }

    boolean showsRemotePictures() {
        return screen.showsRemotePictures();
    }

    /** What has changed since the state that the pages are shown against; null where they are shown against none. */
    @Nullable
    ChangedPages changes() {
        return screen.changes();
    }

    /** From now on shows what has changed since this moment. */
    public void compareWithNow(String name) {
        screen.compareWith(site.store().reading(() -> Baseline.of(site.store(), name)));
    }

    /** From now on shows every page that docsync wrote as new. */
    public void compareWithNothing(String name) {
        PageSource source = new PageSource(site);
        screen.compareWith(site.store()
                .reading(() -> Baseline.of(
                        site.store(), name, page -> source.pathOf(page).isEmpty())));
    }

    /**
     * The events of a page that is open.
     *
     * @param seen the number of the last change that it shows
     */
    public LiveUpdates updates(long seen) {
        return new LiveUpdates(site.store().database().changes(), notices, () -> screen.changes() != null, seen);
    }

    private HttpReply start() {
        Optional<ContentRow> first = Call.parseId(start).flatMap(id -> site.find(id, NamedContent.SHOWN));
        if (first.isPresent()) {
            return redirect(first.get().id(), "");
        }
        List<SpaceRow> spaces = site.store().spaces().all();
        if (spaces.size() == 1) {
            return HttpReply.redirect(
                    302,
                    Screen.WIKI + "/spaces/" + Addresses.encoded(spaces.get(0).key()) + "/overview");
        }
        Html html = new Html();
        html.element("h1", "Spaces", "class", "title").open("div", "class", "cards");
        for (SpaceRow space : spaces) {
            html.open("a", "href", Screen.WIKI + "/spaces/" + Addresses.encoded(space.key()) + "/overview");
            html.element("span", space.key().substring(0, 1), "class", "space-mark");
            html.element("span", space.name()).close();
        }
        return screen.plain(200, "Spaces", html.close());
    }

    private HttpReply overview(Call call) {
        SpaceRow space = site.store()
                .spaces()
                .withKey(call.variable("key"))
                .orElseThrow(() -> Refusal.notFound("This space does not exist."));
        return page(call, space.homepageId());
    }

    private HttpReply page(Call call, long id) {
        ContentRow page = NamedContent.shown(site, id);
        Optional<Integer> version = call.query("version").isPresent()
                ? Optional.of(call.number("version", 1, 1, Integer.MAX_VALUE))
                : Optional.empty();
        if (call.query("tab").orElse("").equals("compare")) {
            int to = call.number("to", page.version().number(), 1, Integer.MAX_VALUE);
            int from = call.number("from", Math.max(1, to - 1), 1, Integer.MAX_VALUE);
            return pages.compare(page, from, to, call.query("form").orElse(""));
        }
        return pages.show(page, call.query("tab").orElse(""), version);
    }

    private HttpReply byQuery(Call call, String parameter, String query) {
        return redirect(call.query(parameter).flatMap(Call::parseId).orElse(0L), query);
    }

    private HttpReply redirect(long id, String query) {
        ContentRow page = NamedContent.shown(site, id);
        return HttpReply.redirect(302, Screen.url(site.space(page.spaceId()), page) + query);
    }

    private HttpReply search(Call call) {
        String wanted = call.query("text").orElse("").strip();
        FullTextIndex.Hits hits = index.search(wanted, MOST_HITS);
        Html html = new Html();
        html.element("h1", wanted.isEmpty() ? "Search" : "Search: " + wanted, "class", "title");
        if (hits.best().isEmpty()) {
            html.element(
                    "p",
                    wanted.isEmpty() ? "Type what to look for." : "No page has all of these words.",
                    "class",
                    "quiet");
            return screen.searched(wanted, html);
        }
        html.open("ul", "class", "hits");
        for (FullTextIndex.Hit hit : hits.best()) {
            SpaceRow space = site.space(hit.content().spaceId());
            html.open("li").element("a", hit.content().title(), "href", Screen.url(space, hit.content()));
            html.element("span", " " + space.name(), "class", "quiet").open("p", "class", "excerpt");
            for (SearchExcerpt.Piece piece : hit.excerpt()) {
                if (piece.hit()) {
                    html.element("mark", piece.text());
                } else {
                    html.text(piece.text());
                }
            }
            html.close().close();
        }
        html.close();
        if (hits.total() > hits.best().size()) {
            html.element(
                    "p",
                    "The best " + hits.best().size() + " of " + hits.total()
                            + " pages. Add a word to narrow the search.",
                    "class",
                    "quiet");
        }
        return screen.searched(wanted, html);
    }

    private HttpReply branch(Call call) {
        ContentRow parent = NamedContent.shown(site, call.id("id"));
        return HttpReply.html(
                200,
                new Sidebar(site, screen.changes())
                        .below(site.space(parent.spaceId()), parent)
                        .toString());
    }

    private HttpReply titles(Call call) {
        SpaceRow space = site.space(call.id("id"));
        return HttpReply.html(
                200,
                new Sidebar(site, screen.changes())
                        .titled(space, call.query("text").orElse(""))
                        .toString());
    }

    /** It is large, and the same for as long as this server runs. */
    private static HttpReply colours() {
        return new HttpReply(
                200,
                Map.of("Content-Type", SCRIPT, "Cache-Control", "private, max-age=3600"),
                CodeColours.script().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpReply resource(String name, String mediaType) {
        try (InputStream in = Objects.requireNonNull(WebPages.class.getResourceAsStream(name), name)) {
            return new HttpReply(
                    200, Map.of("Content-Type", mediaType, "Cache-Control", "no-cache"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
