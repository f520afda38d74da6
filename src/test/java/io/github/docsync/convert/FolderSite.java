package io.github.docsync.convert;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.convert.dialect.FilesInMemory;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder as a site: every Markdown file in it is published, in the dialects that its files say, and {@code @ada} has an account. */
public final class FolderSite implements SiteLookup {
    private static final Set<String> MARKDOWN = Set.of("md", "mdx");

    private final Path root;
    private final Map<DocPath, SiteFile> files = new TreeMap<>();
    private final Set<DocPath> folders = new HashSet<>();
    private final Map<DocPath, ParsedDocument> pages = new TreeMap<>();
    private final Map<DocPath, Set<String>> linked = new HashMap<>();

    public FolderSite(Path root) {
        this.root = root;
        MarkdownParser parser = new MarkdownParser();
        for (Path file : filesBelow(root)) {
            DocPath path = DocPath.of(root.relativize(file).toString().replace('\\', '/'));
            files.put(path, new SiteFile(path, "0".repeat(40), file.toFile().length()));
            for (DocPath folder = path.folder(); !folder.isRoot(); folder = folder.folder()) {
                folders.add(folder);
            }
        }
        Dialects dialects = dialects();
        for (DocPath path : files.keySet()) {
            if (MARKDOWN.contains(path.extension())) {
                String text = new String(read(path), StandardCharsets.UTF_8);
                pages.put(path, parser.parse(path, text, dialects.steps(path), dialects.files()));
            }
        }
        pages.values().forEach(page -> page.links().forEach(link -> note(page.path(), link)));
    }

    /** As recognised by the files of the folder. */
    private Dialects dialects() {
        Map<DocPath, String> texts = new TreeMap<>();
        files.keySet().forEach(path -> texts.put(path, new String(read(path), StandardCharsets.UTF_8)));
        return Dialects.of(null, new FilesInMemory(texts), List.of(DocPath.ROOT));
    }

    private static List<Path> filesBelow(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(DocPath from, FoundLink link) {
        LinkDestination destination = LinkDestinations.read(from, link.destination());
        String fragment = LinkDestinations.fragment(destination);
        if (fragment == null) {
            return;
        }
        Optional<DocPath> page = destination instanceof LinkDestination.InRepository target
                ? LinkDestinations.page(target.path(), pages::containsKey)
                : Optional.of(from);
        page.ifPresent(path -> anchor(path, fragment)
                .ifPresent(id ->
                        linked.computeIfAbsent(path, ignored -> new HashSet<>()).add(id)));
    }

    public Map<DocPath, ParsedDocument> pages() {
        return pages;
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return Optional.ofNullable(pages.get(file))
                .map(page -> new PageTarget(file, page.firstHeading().orElse(file.value()), null));
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return folders.contains(path);
    }

    @Override
    public ByteSource content(DocPath path) {
        return ByteSource.of(read(path));
    }

    byte[] read(DocPath path) {
        try {
            return Files.readAllBytes(root.resolve(path.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.of("https://git.example/blob/main/" + path);
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return linked.getOrDefault(page, Set.of()).contains(headingId);
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return Optional.ofNullable(pages.get(page))
                .flatMap(document -> document.anchors().find(fragment));
    }

    @Override
    public Optional<String> accountId(String userName) {
        return userName.equals("ada") ? Optional.of("5b10ac8d82e05b22cc7d4ef5") : Optional.empty();
    }
}
