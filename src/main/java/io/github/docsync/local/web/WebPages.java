package io.github.docsync.local.web;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.Handler;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Kind;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All addresses that people open in a browser. Whoever does so is one reader with an account of their own. */
public final class WebPages {
    private static final String READER = "reader@docsync";
    private static final Set<Kind> SHOWN = Set.of(Kind.PAGE, Kind.BLOG_POST, Kind.FOLDER);
    private static final int MOST_HITS = 50;

    private final ContentContext site;
    private final String siteUrl;
    private final Screen screen;
    private final PageScreen pages;
    private final Router routes = new Router();

    /** @param siteUrl the address of the site, ending in {@code /wiki} */
    public WebPages(ContentContext site, String siteUrl) {
        this.site = site;
        this.siteUrl = siteUrl;
        screen = new Screen(site, UUID.randomUUID().toString());
        pages = new PageScreen(site, screen);
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
                call -> redirect(Addresses.idOfTiny(call.variable("tiny")).orElse(0L), ""));
        routes.add("GET", "/wiki/search", "", this::search);
        routes.add("GET", "/wiki/local/style.css", "", call -> resource("style.css", "text/css;charset=UTF-8"));
        routes.add("GET", "/wiki/local/app.js", "", call -> resource("app.js", "text/javascript;charset=UTF-8"));
        routes.add("GET", "/wiki/local/changes", "", call -> changes());
        new Actions(site, screen).addTo(routes);
        new Downloads(site).addTo(routes);
    }

    /** Answers a request that is none of the API. */
    public HttpReply answer(Request request) {
        if (request.path().isEmpty()) {
            return HttpReply.redirect(302, "/wiki");
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Router.Match> match = routes.find(method, request.path());
        if (match.isEmpty()) {
            return problem(404, "There is no such page.");
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

    private HttpReply start() {
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
                .orElseThrow(() -> Refusal.notFound("There is no such space."));
        return page(call, space.homepageId());
    }

    private HttpReply page(Call call, long id) {
        ContentRow page = site.find(id, SHOWN).orElseThrow(() -> Refusal.notFound("There is no such page."));
        Optional<Integer> version = call.query("version").isPresent()
                ? Optional.of(call.number("version", 1, 1, Integer.MAX_VALUE))
                : Optional.empty();
        return pages.show(page, call.query("tab").orElse(""), version);
    }

    private HttpReply byQuery(Call call, String parameter, String query) {
        return redirect(call.query(parameter).flatMap(Call::parseId).orElse(0L), query);
    }

    private HttpReply redirect(long id, String query) {
        ContentRow page = site.find(id, SHOWN).orElseThrow(() -> Refusal.notFound("There is no such page."));
        return HttpReply.redirect(302, Screen.url(site.space(page.spaceId()), page) + query);
    }

    private HttpReply search(Call call) {
        String wanted = call.query("text").orElse("").strip().toLowerCase(Locale.ROOT);
        List<ContentRow> hits = site
                .store()
                .contents()
                .list(ContentFilter.of(Kind.PAGE, Kind.BLOG_POST, Kind.FOLDER)
                        .status(Status.CURRENT)
                        .sort("title"))
                .stream()
                .filter(page -> page.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || site.store()
                                .contents()
                                .body(page)
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .limit(MOST_HITS)
                .toList();
        Html html = new Html();
        html.element("h1", "Search: " + wanted, "class", "title").open("ul", "class", "hits");
        for (ContentRow hit : hits) {
            SpaceRow space = site.space(hit.spaceId());
            html.open("li").element("a", hit.title(), "href", Screen.url(space, hit));
            html.element("span", " " + space.name(), "class", "quiet").close();
        }
        if (hits.isEmpty()) {
            html.element("li", "Nothing was found.", "class", "quiet");
        }
        return screen.plain(200, "Search", html.close());
    }

    /** A number that changes whenever something was written. */
    private HttpReply changes() {
        return new HttpReply(
                200,
                Map.of("Content-Type", "text/plain", "Cache-Control", "no-store"),
                Long.toString(site.store().lag().writes()).getBytes(StandardCharsets.UTF_8));
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
