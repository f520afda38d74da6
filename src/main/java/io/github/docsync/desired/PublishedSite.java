package io.github.docsync.desired;

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
import io.github.docsync.convert.dialect.GeneratedAddresses;
import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.desired.LinkedHeadings.Target;
import io.github.docsync.manifest.DialectName;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the pages of one outline know of each other and of the repository. */
final class PublishedSite {
    private final Manifest manifest;
    private final Snapshot snapshot;
    private final ReadFiles files;
    private final Provenance provenance;
    private final Dialects dialects;
    private final PageAddresses addresses;
    private final LinkFinder links;
    private final Map<DocPath, List<LinkRules>> rules = new ConcurrentHashMap<>();
    private final Map<DialectInUse, GeneratedAddresses> generated = new HashMap<>();
    private final Map<DocPath, OutlinePage> pages = new HashMap<>();
    private final LinkedHeadings linked;

    PublishedSite(
            Manifest manifest,
            Snapshot snapshot,
            ReadFiles files,
            Provenance provenance,
            PageOutline outline,
            Dialects dialects) {
        this.manifest = manifest;
        this.snapshot = snapshot;
        this.files = files;
        this.provenance = provenance;
        this.dialects = dialects;
        outline.pages().forEach(page -> pages.put(page.path(), page));
        this.addresses = addresses(outline);
        this.links = new LinkFinder(
                FoundFiles.of(
                        pages::containsKey,
                        path -> snapshot.file(path).isPresent(),
                        snapshot::isFolder,
                        () -> snapshot.files().stream().map(SourceFile::path).toList()),
                manifest.pages().stream()
                        .filter(entry -> entry.glob() != null)
                        .map(PageEntry::path)
                        .toList(),
                file -> rules.computeIfAbsent(
                        file.folder(),
                        folder -> dialects.in(folder).stream()
                                .map(DialectInUse::links)
                                .toList()),
                addresses,
                manifest.site());
        this.linked = new LinkedHeadings(outline, this::linkedHeading);
    }

    /** What a file is written in beyond plain Markdown. */
    Set<DialectName> dialects(DocPath file) {
        return dialects.at(file).stream().map(DialectInUse::name).collect(Collectors.toSet());
    }

    private PageAddresses addresses(PageOutline outline) {
        PageAddresses.Builder all = new PageAddresses.Builder().redirects(Redirects.of(dialects.files()));
        for (OutlinePage page : outline.pages()) {
            if (page.facts() != null) {
                DocPath tree = page.entry().glob() == null
                        ? page.path().folder()
                        : page.entry().path();
                FrontMatter frontMatter = page.facts().frontMatter();
                all.add(page.path(), tree, frontMatter.other());
                generatedAddresses(page.path(), frontMatter).forEach(address -> all.add(page.path(), address));
                all.addNumbered(page.path(), tree);
            }
        }
        return all.build();
    }

    private List<String> generatedAddresses(DocPath page, FrontMatter frontMatter) {
        return dialects.at(page).stream()
                .flatMap(
                        used -> generated.computeIfAbsent(used, DialectInUse::addresses).of(page, frontMatter).stream())
                .toList();
    }

    /** One hash over which page has which address; where several claim one, their order decides. */
    String addresses() {
        return addresses.fingerprint().hex();
    }

    /** The pages to whose headings these links of a page may lead. */
    Set<DocPath> pagesWithHeadings(DocPath from, Collection<String> destinations) {
        return destinations.stream()
                .flatMap(destination -> heading(from, destination).stream())
                .map(Target::page)
                .collect(Collectors.toSet());
    }

    /** The page and the fragment, as written. */
    private Optional<Target> heading(DocPath from, String link) {
        LinkDestination destination = links.find(from, link, false).destination();
        if (destination instanceof LinkDestination.SamePage same) {
            return Optional.of(new Target(from, same.fragment()));
        }
        return destination instanceof LinkDestination.InRepository file && file.fragment() != null
                ? Optional.of(new Target(file.path(), file.fragment()))
                : Optional.empty();
    }

    private Optional<Target> linkedHeading(DocPath from, String link) {
        return heading(from, link)
                .flatMap(target -> anchor(target.page(), target.heading()).map(id -> new Target(target.page(), id)));
    }

    private Optional<String> anchor(DocPath page, String fragment) {
        OutlinePage target = pages.get(page);
        return target == null || target.facts() == null
                ? Optional.empty()
                : target.facts().anchors().find(fragment);
    }

    /** The site as a page sees it, with these names of pages. */
    SiteLookup seenFrom(OutlinePage page, LinkNames names) {
        return new View(names.spaceOf(page), names);
    }

    private final class View implements SiteLookup {
        private final String space;
        private final LinkNames names;

        View(String space, LinkNames names) {
            this.space = space;
            this.names = names;
        }

        @Override
        public Optional<PageTarget> page(DocPath file) {
            OutlinePage page = pages.get(file);
            String title = names.titles().get(file);
            if (page == null || title == null) {
                return Optional.empty();
            }
            String key = names.spaceOf(page);
            return Optional.of(new PageTarget(file, title, key.equalsIgnoreCase(space) ? null : key));
        }

        @Override
        public LinkTarget find(DocPath from, String destination, boolean picture) {
            return links.find(from, destination, picture);
        }

        @Override
        public Optional<SiteFile> file(DocPath path) {
            return snapshot.file(path).map(file -> new SiteFile(file.path(), file.blobId(), file.size()));
        }

        @Override
        public boolean isFolder(DocPath path) {
            return snapshot.isFolder(path);
        }

        @Override
        public ByteSource content(DocPath path) {
            return snapshot.content(path);
        }

        @Override
        public FileFacts facts(DocPath path) {
            return files.facts(path);
        }

        @Override
        public boolean isLeftOut(DocPath path) {
            return snapshot.isLeftOut(path);
        }

        @Override
        public Optional<UnreadableContent> unreadable(DocPath path) {
            return snapshot.unreadable(path);
        }

        @Override
        public Optional<String> browseUrl(DocPath path) {
            return provenance.browseUrl(path);
        }

        @Override
        public boolean isLinked(DocPath page, String headingId) {
            return linked.contains(page, headingId);
        }

        @Override
        public Optional<String> anchor(DocPath page, String fragment) {
            return PublishedSite.this.anchor(page, fragment);
        }

        @Override
        public Optional<String> accountId(String userName) {
            return Optional.ofNullable(manifest.users().get(userName));
        }
    }
}
