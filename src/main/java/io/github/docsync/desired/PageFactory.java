package io.github.docsync.desired;

import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PageEntry;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Where pages are made: the outline, and the renderer that knows all files. Opening it parses every file that is not remembered. */
final class PageFactory {
    private final PageOutline outline;
    private final PageRenderer renderer;
    private final List<DialectsFound> dialects;
    private final ConversionMemory memory;
    private final KeptContents contents = new KeptContents();
    private final Map<DocPath, OutlinePage> pages = new LinkedHashMap<>();
    private final Map<DocPath, List<Remark>> mistaken = new HashMap<>();

    private PageFactory(
            PageOutline outline, PageRenderer renderer, List<DialectsFound> dialects, ConversionMemory memory) {
        this.outline = outline;
        this.renderer = renderer;
        this.dialects = dialects;
        this.memory = memory;
        outline.pages().forEach(page -> pages.put(page.path(), page));
        for (Remark remark : outline.remarks()) {
            if (remark instanceof Remark.OfPage of && remark.holds(of.page())) {
                mistaken.computeIfAbsent(of.page(), none -> new ArrayList<>()).add(remark);
            }
        }
    }

    static PageFactory open(
            Manifest manifest,
            Snapshot snapshot,
            MarkdownParser parser,
            MarkdownConverter converter,
            ReadFiles files,
            SecretMask secrets,
            TreeRecords records) {
        ConversionMemory memory = ConversionMemory.of(manifest, snapshot, records);
        Provenance provenance = manifest.sourceBranch() == null
                ? snapshot.provenance()
                : snapshot.provenance().withBranch(manifest.sourceBranch());
        List<DocPath> trees = manifest.pages().stream()
                .filter(entry -> entry.glob() != null)
                .map(PageEntry::path)
                .toList();
        Dialects dialects = Dialects.of(manifest.conversion().dialects(), memory.files(), trees, memory);
        ParsedFiles documents = new ParsedFiles(snapshot, parser, dialects, memory);
        PageOutline outline = OutlineBuilder.build(manifest, snapshot, documents);
        PublishedSite site = new PublishedSite(manifest, snapshot, files, provenance, outline, dialects);
        memory.compare(outline, site);
        List<DocPath> pages = outline.pages().stream()
                .filter(page -> !page.isGenerated())
                .map(OutlinePage::path)
                .toList();
        return new PageFactory(
                outline,
                new PageRenderer(manifest, provenance, documents, files, outline, site, converter, secrets),
                DialectsFound.of(dialects, trees, pages),
                memory);
    }

    /** What the pages are written in beyond plain Markdown. */
    List<DialectsFound> dialects() {
        return dialects;
    }

    /** A page, and what rendering it brought to light. */
    record Made(DesiredPage page, List<Remark> remarks) {}

    /** Makes every page; those that an earlier run converted to the same are not converted again. */
    List<Made> makeAll(ConversionListener listener) {
        AtomicInteger done = new AtomicInteger();
        int total = outline.pages().size();
        LinkNames names = LinkNames.of(outline.titles());
        return outline.pages().parallelStream()
                .map(page -> {
                    Made made = renderer.remembered(page, names, memory)
                            .map(known -> made(page, known, new Rendering(() -> content(page.path()), contents)))
                            .orElseGet(() -> made(page, names, renderer.render(page, names, memory)));
                    listener.converted(done.incrementAndGet(), total);
                    return made;
                })
                .toList();
    }

    /** What is known of all files and pages now, for the next run. */
    ConversionRecord conversions() {
        return memory.record();
    }

    /** What pages were told of files that the repository does not hold. */
    Map<String, Boolean> leftOut() {
        return memory.leftOut();
    }

    /** The Git LFS pointers in whose place pages were given objects. */
    List<String> largeFiles() {
        return memory.largeFiles();
    }

    /** Renders one page with these names in its links. */
    DesiredPage make(DocPath path, LinkNames names) {
        OutlinePage page = page(path);
        return made(page, names, renderer.render(page, names)).page();
    }

    /** Converts another text as if it stood in the page's file. */
    TrialPage tryOut(DocPath path, String text, Map<DocPath, String> titles, Map<DocPath, byte[]> added) {
        Map<DocPath, String> all = new HashMap<>(outline.titles());
        all.putAll(titles);
        return renderer.tryOut(page(path), text, LinkNames.of(all), added);
    }

    /** The site as one page sees it. */
    SiteLookup site(DocPath path, Map<DocPath, String> titles, Map<DocPath, byte[]> added) {
        Map<DocPath, String> all = new HashMap<>(outline.titles());
        all.putAll(titles);
        return renderer.site(page(path), LinkNames.of(all), added);
    }

    MarkdownConverter converter() {
        return renderer.converter();
    }

    /** What one page is to hold. */
    PageContent content(DocPath path) {
        return renderer.render(page(path), LinkNames.of(outline.titles())).content();
    }

    /** A page's file converted alone; empty if no page is made of it. */
    Optional<Conversion> convert(DocPath file, PageOptions options) {
        return Optional.ofNullable(pages.get(file))
                .filter(page -> !page.isGenerated())
                .map(page -> renderer.convertAlone(page, LinkNames.of(outline.titles()), options));
    }

    Optional<String> title(DocPath page) {
        return Optional.ofNullable(outline.title(page));
    }

    /** What was found before any page was rendered. */
    List<Remark> remarks() {
        return outline.remarks();
    }

    private OutlinePage page(DocPath path) {
        OutlinePage page = pages.get(path);
        if (page == null) {
            throw new IllegalArgumentException("no page of this manifest: " + path);
        }
        return page;
    }

    private Made made(OutlinePage page, LinkNames names, PageRenderer.Rendered rendered) {
        return made(
                page,
                rendered,
                new Rendering(() -> renderer.render(page, names).content(), contents, rendered.content()));
    }

    private Made made(OutlinePage page, PageRenderer.Rendered rendered, Rendering rendering) {
        DesiredPage desired = new DesiredPage(
                page.path(),
                outline.pinned().get(page.path()),
                page.isGenerated(),
                outline.previous().get(page.path()),
                mistakes(page.path(), rendered.remarks()),
                rendered.content().summary(),
                rendered.links(),
                rendering);
        return new Made(desired, rendered.remarks());
    }

    private List<Diagnostic> mistakes(DocPath path, List<Remark> fromRendering) {
        return Stream.concat(mistaken.getOrDefault(path, List.of()).stream(), fromRendering.stream())
                .filter(remark -> remark.holds(path))
                .map(Remark::diagnostic)
                .distinct()
                .toList();
    }
}
