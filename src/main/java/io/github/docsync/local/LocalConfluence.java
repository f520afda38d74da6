package io.github.docsync.local;

import io.github.docsync.local.api.ApiRoutes;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.limits.RateMeter;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.search.IndexKeeper;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Store;
import io.github.docsync.local.web.GitLinks;
import io.github.docsync.local.web.Notices;
import io.github.docsync.local.web.StaticExport;
import io.github.docsync.local.web.WebPages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A Confluence on this machine: an embedded server that speaks the REST API of Confluence Cloud (v2 and the surviving
 * v1 calls) and shows the pages in a browser. It listens on the loopback interface only.
 *
 * <p>One server answers on three ways in, so that one instance serves for every kind of credentials:
 *
 * <ul>
 *   <li>the site: {@link #baseUrl()}, Basic authentication with e-mail and token. Each e-mail address is an account of
 *       its own; any token will do unless {@link Access} says otherwise;
 *   <li>OAuth: {@link #origin()} in place of {@code https://api.atlassian.com}, Bearer authentication,
 *       {@code /oauth/token/accessible-resources} and {@code /ex/confluence/{cloudId}/wiki};
 *   <li>the gateway: {@link #origin()} in place of {@code https://gateway.maton.ai} and {@code https://ctrl.maton.ai},
 *       {@code /confluence/ex/confluence/{cloudId}/wiki} and {@code /connections}.
 * </ul>
 */
public final class LocalConfluence implements AutoCloseable {
    /** The cloud id of every local Confluence. */
    public static final String CLOUD_ID = "10ca1c0f-1e0c-4000-8000-d0c5d0c5d0c5";

    /** The account that people at this machine act under in the browser, and the e-mail address to come in with. */
    public static final String EMAIL = "local@docsync";

    private final HttpServer server;
    private final ContentContext site;
    private final WebPages browser;
    private final FullTextIndex index;
    private @Nullable IndexKeeper keeper;

    private LocalConfluence(HttpServer server, ContentContext site, WebPages browser, FullTextIndex index) {
        this.server = server;
        this.site = site;
        this.browser = browser;
        this.index = index;
    }

    /**
     * Starts a server; it answers when this method returns.
     *
     * @throws IllegalStateException when the port or the database file is taken
     */
    public static LocalConfluence start(LocalSettings settings) {
        ScriptedFaults scripted = new ScriptedFaults();
        Disturbance disturbance = settings.controlled() ? scripted : settings.disturbance();
        // The database and the web server take about as long to start, so they start side by side.
        CompletableFuture<Store> opening =
                CompletableFuture.supplyAsync(() -> Store.open(settings.folder(), disturbance::lag));
        // The port, which the addresses in answers hold, is known only once the server listens.
        CompletableFuture<RequestDispatcher> dispatcher = new CompletableFuture<>();
        HttpServer server = null;
        LocalConfluence started = null;
        try {
            server = HttpServer.start(
                    settings.port(), connection -> dispatcher.join().serve(connection));
            ContentContext site = new ContentContext(opening.join(), settings.clock());
            // First of all, so that nothing else gets an id that a page of the real site has.
            settings.pages().forEach(page -> site.store().database().skipId(page.id()));
            settings.spaces().forEach(space -> createMissing(site, space));
            settings.pages().forEach(page -> createMissing(site, page));
            String siteUrl = "http://127.0.0.1:" + server.port() + "/wiki";
            FullTextIndex index = new FullTextIndex(site.store());
            WebPages browser = new WebPages(site, siteUrl, index);
            RateMeter meter = new RateMeter(settings.limits(), settings.clock());
            ControlRoute control = settings.controlled() ? new ControlRoute(scripted, meter) : null;
            ApiPipeline pipeline =
                    new ApiPipeline(site, ApiRoutes.routes(site, index), settings.access(), disturbance, siteUrl);
            ControlPlane controlPlane = new ControlPlane(settings.access(), settings.clock(), siteUrl);
            dispatcher.complete(new RequestDispatcher(
                    settings.clock(), disturbance, meter, control, pipeline, controlPlane, browser, server.port()));
            started = new LocalConfluence(server, site, browser, index);
            return started;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            if (started == null) {
                abandon(server, opening);
            }
        }
    }

    private static void abandon(@Nullable HttpServer server, CompletableFuture<Store> opening) {
        if (server != null) {
            server.close();
        }
        opening.handle((store, problem) -> {
                    if (store != null) {
                        store.close();
                    }
                    return problem == null;
                })
                .join();
    }

    private static void createMissing(ContentContext site, SpaceSeed seed) {
        site.store().database().atomically(() -> {
            Account owner = site.store().accounts().ofEmail(EMAIL);
            return site.store()
                    .spaces()
                    .withKey(seed.key())
                    .orElseGet(() -> site.createSpace(seed.key(), seed.name(), owner));
        });
    }

    private static void createMissing(ContentContext site, PageSeed seed) {
        site.store().database().atomically(() -> {
            Optional<SpaceRow> space = site.store().spaces().withKey(seed.space());
            boolean taken = site.store().contents().find(seed.id()).isPresent()
                    || site.store().spaces().find(seed.id()).isPresent();
            if (space.isPresent() && !taken) {
                Account owner = site.store().accounts().ofEmail(EMAIL);
                ContentRow page = ContentRow.create(
                        seed.id(), ContentKind.PAGE, seed.title(), space.get().id(), owner.accountId(), site.now());
                site.store()
                        .contents()
                        .insert(
                                page.withParent(space.get().id(), space.get().homepageId()),
                                "<p>This page stands for the one with the id " + seed.id() + " on the real site.</p>");
            }
            return taken;
        });
    }

    /** What to tell those who look at the pages. */
    public Notices notices() {
        return browser.notices();
    }

    /** From now on prepares in the background what people will search, as somebody is there who may. */
    public void expectSearches() {
        if (keeper == null) {
            keeper = IndexKeeper.start(index, site.store());
        }
    }

    /** From now on pages link to where their sources are seen in a browser. */
    public void link(GitLinks links) {
        browser.link(links);
    }

    /** Whether pages load pictures that stand elsewhere on the web; they do unless this says otherwise. */
    public void showRemotePictures(boolean wanted) {
        browser.showRemotePictures(wanted);
    }

    /** From now on the pages show what has changed since this moment, under a name such as that of a branch. */
    public void compareWithNow(String name) {
        browser.compareWithNow(name);
    }

    /** From now on the pages show every page that docsync wrote as new, as where the name stands for a time before them all. */
    public void compareWithNothing(String name) {
        browser.compareWithNothing(name);
    }

    /** Whether {@link #export} would replace nothing in the folder but what an earlier one wrote. */
    public static boolean mayExportTo(Path folder) throws IOException {
        return StaticExport.mayWriteTo(folder);
    }

    /**
     * Writes all pages as files that need no server.
     *
     * @param folder made when missing; files in it of the same names are replaced
     */
    public void export(Path folder) throws IOException {
        new StaticExport(site, browser).to(folder);
    }

    /** The page that {@link #origin()} leads a browser to, by its id; empty for the homepage of the only space. */
    public void startAt(String pageId) {
        browser.startAt(pageId);
    }

    /** The address of the site, ending in {@code /wiki}: what {@code CONFLUENCE_URL} would name. */
    public URI baseUrl() {
        return URI.create(origin() + "/wiki");
    }

    /** Scheme, host and port: what the OAuth, gateway and control bases would name. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Stops the server and closes the database. */
    @Override
    public void close() {
        server.close();
        if (keeper != null) {
            keeper.close();
        }
        site.store().close();
    }
}
