package io.github.docsync.convert;

import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A site of texts by path; Markdown files are published under their first heading, or else their path. */
final class MapSite implements SiteLookup {
    private static final MarkdownParser PARSER = new MarkdownParser();

    private final Map<DocPath, byte[]> files = new TreeMap<>();
    private final Map<DocPath, ParsedDocument> pages = new TreeMap<>();
    private final Set<String> linked = new HashSet<>();

    MapSite(Map<String, String> others, String page, String markdown) {
        others.forEach(this::add);
        add(page, markdown);
        pages.values().forEach(parsed -> parsed.links().forEach(link -> note(parsed.path(), link)));
    }

    private void add(String path, String text) {
        DocPath file = DocPath.of(path);
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        if (file.extension().equals("md")) {
            pages.put(file, PARSER.parse(file, text));
        }
    }

    private void note(DocPath from, FoundLink link) {
        LinkDestination destination = LinkDestinations.read(from, link.destination());
        String fragment = LinkDestinations.fragment(destination);
        Optional<DocPath> page = destination instanceof LinkDestination.InRepository target
                ? LinkDestinations.page(target.path(), pages::containsKey)
                : Optional.of(from);
        if (fragment != null) {
            page.flatMap(path -> anchor(path, fragment).map(id -> path + "#" + id))
                    .ifPresent(linked::add);
        }
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return Optional.ofNullable(pages.get(file))
                .map(page -> new PageTarget(file, page.firstHeading().orElse(file.value()), null));
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return Optional.ofNullable(files.get(path)).map(content -> new SiteFile(path, "0".repeat(40), content.length));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return files.keySet().stream().anyMatch(file -> file.isBelow(path));
    }

    @Override
    public ByteSource content(DocPath path) {
        return ByteSource.of(files.get(path));
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.of("https://git.example/blob/main/" + path);
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return linked.contains(page + "#" + headingId);
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return Optional.ofNullable(pages.get(page))
                .flatMap(document -> document.anchors().find(fragment));
    }

    @Override
    public Optional<String> accountId(String userName) {
        return userName.equals("ada") ? Optional.of("ada-account") : Optional.empty();
    }
}
