package io.github.docsync.local.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.docsync.local.content.AttachmentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Json;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.view.CodeColours;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the pages as files that open without a server and without a network: a file a page named after its id, their
 * attachments, and a script with the page tree and the words to search.
 */
public final class StaticExport {
    private static final Pattern PAGE =
            Pattern.compile("/wiki/spaces/[^/]+/(?:pages|blog|folder)/(\\d+)(?:/[^?#]*)?([?][^#]*)?(#.*)?");
    private static final Pattern DOWNLOAD =
            Pattern.compile("/wiki/download/attachments/(\\d+)/([^?]+)(?:[?]version=(\\d+))?");
    private static final String ASSETS = "assets";
    private static final String DATA = "data.js";

    private final ContentContext site;
    private final WebPages pages;

    public StaticExport(ContentContext site, WebPages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** Whether nothing but an earlier export could be replaced in the folder. */
    public static boolean mayWriteTo(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty()
                    || Files.exists(folder.resolve(ASSETS).resolve(DATA));
        }
    }

    /** @param folder made when missing; files in it of the same names are replaced */
    public void to(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(ASSETS));
        for (String asset : List.of("style.css", "content.js", "export.js")) {
            try (InputStream in = Objects.requireNonNull(StaticExport.class.getResourceAsStream(asset), asset)) {
                Files.write(folder.resolve(ASSETS).resolve(asset), in.readAllBytes());
            }
        }
        Files.writeString(folder.resolve(ASSETS).resolve("highlight.js"), CodeColours.script());
        List<ContentRow> all = site.store()
                .contents()
                .list(ContentFilter.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.FOLDER)
                        .status(Status.CURRENT)
                        .inTreeOrder());
        Files.writeString(folder.resolve(ASSETS).resolve(DATA), data(all));
        Set<Path> attached = new HashSet<>();
        for (ContentRow page : all) {
            page(folder, page, "", page.id() + ".html", attached);
            if (stateOf(page) != Baseline.State.SAME) {
                page(folder, page, "changes", changesFile(page.id()), attached);
            }
        }
        ChangedPages changes = pages.changes();
        if (changes != null) {
            List<ContentRow> removed = site.store().reading(() -> changes.in(Baseline.State.REMOVED));
            for (ContentRow page : removed) {
                page(folder, page, "changes", changesFile(page.id()), attached);
            }
        }
        start(folder);
    }

    private static String changesFile(long pageId) {
        return pageId + "-changes.html";
    }

    private Baseline.State stateOf(ContentRow page) {
        ChangedPages changes = pages.changes();
        return changes == null ? Baseline.State.SAME : site.store().reading(() -> changes.stateOf(page));
    }

    /** The page that the address of a server would lead to. */
    private void start(Path folder) throws IOException {
        String target = "/wiki";
        for (int hop = 0; hop < 5; hop++) {
            Matcher page = PAGE.matcher(target);
            if (page.matches()) {
                Files.copy(
                        folder.resolve(page.group(1) + ".html"),
                        folder.resolve("index.html"),
                        StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            HttpReply reply = get(target, Map.of());
            String location = reply.headers().getOrDefault("Location", "");
            Matcher overview = Pattern.compile("/wiki/spaces/([^/]+)/overview").matcher(location);
            target = overview.matches() ? homepage(overview.group(1)) : location;
        }
    }

    private String homepage(String spaceKey) {
        String key = URLDecoder.decode(spaceKey, StandardCharsets.UTF_8);
        return site.store()
                .spaces()
                .withKey(key)
                .map(space -> "/wiki/spaces/" + spaceKey + "/pages/" + space.homepageId())
                .orElse("");
    }

    private HttpReply get(String path, Map<String, List<String>> query) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return pages.answer(new Request("GET", segments, query, Map.of(), new byte[0], List.of()));
    }

    private void page(Path folder, ContentRow page, String tab, String file, Set<Path> attached) throws IOException {
        String path = "/wiki/spaces/" + site.space(page.spaceId()).key() + "/pages/" + page.id();
        HttpReply reply = get(path, tab.isEmpty() ? Map.of() : Map.of("tab", List.of(tab)));
        Document html = Jsoup.parse(new String(reply.body(), StandardCharsets.UTF_8));
        html.outputSettings().prettyPrint(false);
        html.select("head link[rel=stylesheet]").attr("href", ASSETS + "/style.css");
        html.select("head script").remove();
        for (String script : List.of("data.js", "content.js", "export.js")) {
            html.head()
                    .appendElement("script")
                    .attr("src", ASSETS + "/" + script)
                    .attr("defer", "");
        }
        html.body().removeAttr("data-token").removeAttr("data-seen");
        html.select("form, .passage form, .reply, button.bubble, .inline-form, .skip, .none-yet")
                .remove();
        html.select("details.passage:not(:has(pre))").remove();
        html.select("input[data-task]").attr("disabled", "");
        html.select(".brand").attr("href", "index.html");
        html.select(".tree").forEach(Element::empty);
        html.select("header.bar")
                .append("<input type=\"search\" data-search placeholder=\"Search\" aria-label=\"Search all pages\">");
        if (!pages.showsRemotePictures()) {
            withoutRemotePictures(html);
        }
        tabs(html, page, tab);
        for (Element link : html.select("[href^=/wiki], [src^=/wiki]")) {
            for (String attribute : List.of("href", "src")) {
                if (link.attr(attribute).startsWith("/wiki")) {
                    link.attr(attribute, local(folder, link.attr(attribute), attached));
                }
            }
        }
        Files.writeString(folder.resolve(file), html.outerHtml());
    }

    /** A file has no policy that its browser would follow, so the pictures themselves go; a link to each stays. */
    private static void withoutRemotePictures(Document html) {
        for (Element picture : html.select("img[src~=(?i)^https?:]")) {
            String name = picture.attr("alt").isEmpty() ? picture.attr("src") : picture.attr("alt");
            picture.replaceWith(
                    new Element("a").attr("href", picture.attr("src")).text(name));
        }
    }

    private void tabs(Document html, ContentRow page, String tab) {
        Element tabs = html.selectFirst("nav.tabs");
        if (tabs == null) {
            return;
        }
        ChangedPages changes = pages.changes();
        if (changes == null || stateOf(page) == Baseline.State.SAME) {
            tabs.remove();
            return;
        }
        tabs.empty();
        if (page.is(Status.CURRENT)) {
            tabs.appendElement("a")
                    .attr("href", page.id() + ".html")
                    .addClass(tab.isEmpty() ? "on" : "off")
                    .text("Page");
        }
        tabs.appendElement("a")
                .attr("href", changesFile(page.id()))
                .addClass(tab.isEmpty() ? "off" : "on")
                .text("Changes since " + changes.baseline().name());
    }

    /** Where something that the server has stands among the files. */
    private String local(Path folder, String url, Set<Path> attached) throws IOException {
        Matcher page = PAGE.matcher(url);
        if (page.matches()) {
            if ("?tab=changes".equals(page.group(2))) {
                return changesFile(Long.parseLong(page.group(1)));
            }
            return page.group(1) + ".html" + (page.group(3) == null ? "" : page.group(3));
        }
        Matcher overview =
                Pattern.compile("/wiki/spaces/([^/]+)/overview(#.*)?").matcher(url);
        if (overview.matches()) {
            String home = homepage(overview.group(1));
            return home.substring(home.lastIndexOf('/') + 1) + ".html"
                    + (overview.group(2) == null ? "" : overview.group(2));
        }
        Matcher download = DOWNLOAD.matcher(url);
        return download.matches() ? attachment(folder, download, attached) : "index.html";
    }

    private String attachment(Path folder, Matcher download, Set<Path> attached) throws IOException {
        long container = Long.parseLong(download.group(1));
        String name = URLDecoder.decode(download.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<ContentRow> attachment = site.find(
                        container, Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.CUSTOM_CONTENT))
                .flatMap(found -> new AttachmentRules(site).named(found, name));
        Optional<byte[]> bytes = attachment.flatMap(
                found -> site.store().files().bytes(found.id(), found.version().number()));
        if (attachment.isEmpty() || bytes.isEmpty()) {
            return "index.html";
        }
        // The id tells apart what the portable name no longer does.
        String portable = attachment.get().id() + "-" + name.replaceAll("[^A-Za-z0-9._-]+", "_");
        String shortened = portable.length() > 100 ? portable.substring(portable.length() - 100) : portable;
        Path file = folder.resolve("files").resolve(Long.toString(container)).resolve(shortened);
        if (attached.add(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.get());
        }
        return URI.create("files/" + container + "/" + shortened).toString();
    }

    /** The page tree and the words of every page, as a script: a page that was opened as a file may read no other file. */
    private String data(List<ContentRow> all) {
        ArrayNode rows = Json.array();
        for (ContentRow page : all) {
            String state = stateOf(page).name().toLowerCase(Locale.ROOT);
            Long parentId = page.parentId();
            rows.addObject()
                    .put("id", Long.toString(page.id()))
                    .put("parent", parentId == null ? "" : Long.toString(parentId))
                    .put("title", page.title())
                    .put("state", state)
                    .put("text", words(page));
        }
        return "window.docsyncPages = " + Json.text(rows).replace("</", "<\\/") + ";\n";
    }

    private String words(ContentRow page) {
        try {
            return String.join(" ", VisibleText.words(site.store().contents().body(page)));
        } catch (StorageSyntaxException e) {
            return "";
        }
    }
}
