package io.github.docsync.cli.command;

import io.github.docsync.convert.FileFacts;
import io.github.docsync.convert.FoundFiles;
import io.github.docsync.convert.LinkDestination;
import io.github.docsync.convert.LinkFinder;
import io.github.docsync.convert.LinkTarget;
import io.github.docsync.convert.PageAddresses;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.convert.dialect.DialectInUse;
import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.desired.OwnTitle;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.source.LargeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The world round a page where there is no manifest: a folder of files, in which every Markdown file counts as a page,
 * written in the dialect that the repository's own files tell.
 * Nothing outside the folder is read, not even through a symbolic link.
 */
public final class FolderSite implements SiteLookup {
    private final Path root;
    private final MarkdownParser parser = new MarkdownParser();
    private final Map<DocPath, ParsedDocument> documents = new ConcurrentHashMap<>();
    private final Set<String> linkedHeadings = ConcurrentHashMap.newKeySet();
    private final ReadFiles files = new ReadFiles(this::content, SecretMask.of(List.of()));
    private final Dialects dialects;
    private final Map<DocPath, List<LinkRules>> rules = new ConcurrentHashMap<>();
    private final LinkFinder links;

    public FolderSite(Path root) throws IOException {
        this(root, List.of(DocPath.ROOT));
    }

    /** @param documents the folders whose files tell the dialect where no generator's own file does */
    public FolderSite(Path root, List<DocPath> documents) throws IOException {
        this.root = root.toRealPath();
        this.dialects = Dialects.of(null, files(this.root), documents);
        this.links = new LinkFinder(
                FoundFiles.of(path -> page(path).isPresent(), path -> file(path).isPresent(), this::isFolder, List::of),
                List.of(),
                this::rules,
                new PageAddresses.Builder()
                        .redirects(Redirects.of(dialects.files()))
                        .build(),
                null);
    }

    /** A folder that is not a repository may hold anything, and none of it tells a dialect. */
    private static RepositoryFiles files(Path root) throws IOException {
        return Files.exists(root.resolve(".git")) ? FolderFiles.of(root) : RepositoryFiles.none();
    }

    /** The document in a file of this folder; parsed once. */
    public ParsedDocument document(DocPath path) {
        return documents.computeIfAbsent(
                path,
                file -> parsed(
                        file, DecodedText.decode(file.value(), bytes(file)).text()));
    }

    private ParsedDocument parsed(DocPath path, String text) {
        return parser.parse(path, text, dialects.steps(path), dialects.files());
    }

    private List<LinkRules> rules(DocPath file) {
        return rules.computeIfAbsent(
                file.folder(),
                folder -> dialects.in(folder).stream().map(DialectInUse::links).toList());
    }

    /** A document that does not stand in a file, read as if it did. */
    public ParsedDocument document(DocPath path, String text) {
        ParsedDocument document = parsed(path, text);
        documents.put(path, document);
        return document;
    }

    /** Notes which headings the document links to, its own and others'. */
    public void noteLinks(ParsedDocument document) {
        document.links().forEach(link -> {
            LinkDestination destination = links.find(document.path(), link.destination(), link.image())
                    .destination();
            if (destination instanceof LinkDestination.SamePage here) {
                noteHeading(document.path(), here.fragment());
            } else if (destination instanceof LinkDestination.InRepository there
                    && there.fragment() != null
                    && page(there.path()).isPresent()) {
                noteHeading(there.path(), there.fragment());
            }
        });
    }

    private void noteHeading(DocPath page, String fragment) {
        anchor(page, fragment).ifPresent(id -> linkedHeadings.add(key(page, id)));
    }

    /** The title that the page would have, as far as its file decides it. */
    public String title(ParsedDocument document) {
        return OwnTitle.of(document, String.valueOf(root.getFileName())).text();
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        if (!documents.containsKey(file)
                && (!MarkdownFiles.isMarkdown(file) || inside(file).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new PageTarget(file, title(document(file)), null));
    }

    @Override
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        return links.find(from, destination, picture);
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return inside(path).filter(Files::isRegularFile).map(file -> {
            try {
                return new SiteFile(path, "", Files.size(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean isFolder(DocPath path) {
        return inside(path).filter(Files::isDirectory).isPresent();
    }

    private byte[] bytes(DocPath path) {
        try {
            return content(path).read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public FileFacts facts(DocPath path) {
        return files.facts(path);
    }

    @Override
    public ByteSource content(DocPath path) {
        Path file = inside(path).orElseThrow(() -> new UsageException("there is no file " + path));
        return content(file).orElseThrow(() -> new UsageException("the file " + path + " cannot be read"));
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return inside(path).flatMap(FolderSite::content).isPresent()
                ? Optional.empty()
                : Optional.of(LargeFiles.missing());
    }

    private static Optional<ByteSource> content(Path file) {
        try {
            return LargeFiles.content(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.empty();
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return linkedHeadings.contains(key(page, headingId));
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return document(page).anchors().find(fragment);
    }

    @Override
    public Optional<String> accountId(String userName) {
        return Optional.empty();
    }

    /** The file or folder itself. For each link many paths are asked for, most of which are not there, so that is found out without an exception. */
    private Optional<Path> inside(DocPath path) {
        try {
            Path file = root.resolve(path.value());
            if (!file.toFile().exists()) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            return real.startsWith(root) ? Optional.of(real) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String key(DocPath page, String headingId) {
        return page + "#" + headingId;
    }
}
