package io.github.docsync.desired;

import io.github.docsync.actual.SoughtPage;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import io.github.docsync.model.SecretMask;
import io.github.docsync.source.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Confluence as Git wants it: every page with its place, title, body and what goes with it. Immutable. */
public final class DesiredTree {
    private final ReadFiles files;
    private final Supplier<PageFactory> pageFactory;
    private final Map<DocPath, DesiredPage> pages;
    private final List<Remark> remarks;
    private final List<DialectsFound> dialects;

    DesiredTree(
            ReadFiles files,
            Supplier<PageFactory> pageFactory,
            Map<DocPath, DesiredPage> pages,
            List<Remark> remarks,
            List<DialectsFound> dialects) {
        this.files = files;
        this.pageFactory = pageFactory;
        this.pages = Collections.unmodifiableMap(pages);
        this.remarks = List.copyOf(remarks);
        this.dialects = List.copyOf(dialects);
    }

    /** What has to be known of the pages to find them in Confluence, in their order. */
    public List<SoughtPage> sought() {
        return pages.values().stream()
                .map(page -> new SoughtPage(
                        page.path(),
                        page.pinnedId(),
                        page.summary().blogPost(),
                        page.summary().parent().page() == null,
                        page.summary().space(),
                        page.summary().title()))
                .toList();
    }

    /**
     * Reads and renders everything that the manifest names. Mistakes do not stop it: all of them are found. One in a
     * file holds its page, one of the manifest makes the tree {@linkplain #isUnfit unfit}.
     *
     * @param secrets knows the credentials, which no page may hold
     * @param listener hears of each page that is converted
     * @param records trees that were built before; one of the very same files and manifest is not built again, and of another one
     *     only what differs
     */
    public static DesiredTree build(
            Manifest manifest,
            Snapshot snapshot,
            MarkdownParser parser,
            MarkdownConverter converter,
            SecretMask secrets,
            TreeRecords records,
            ConversionListener listener) {
        ReadFiles files = new ReadFiles(snapshot::content, secrets);
        Supplier<PageFactory> pageFactory =
                new Lazy<>(() -> PageFactory.open(manifest, snapshot, parser, converter, files, secrets, records));
        Supplier<byte[]> key = new Lazy<>(() -> records.key(manifest, snapshot));
        return records.find(key, snapshot)
                .map(record -> new DesiredTree(
                        files, pageFactory, record.pages(pageFactory), record.remarks(), record.dialects()))
                .orElseGet(() -> {
                    DesiredTree made = make(files, pageFactory, listener);
                    records.put(
                            key,
                            TreeRecord.of(made),
                            pageFactory.get().leftOut(),
                            pageFactory.get().largeFiles());
                    records.putConversions(pageFactory.get()::conversions);
                    return made;
                });
    }

    private static DesiredTree make(ReadFiles files, Supplier<PageFactory> pageFactory, ConversionListener listener) {
        Map<DocPath, DesiredPage> pages = new LinkedHashMap<>();
        List<Remark> remarks = new ArrayList<>(pageFactory.get().remarks());
        pageFactory.get().makeAll(listener).forEach(made -> {
            pages.put(made.page().path(), made.page());
            remarks.addAll(made.remarks());
        });
        return new DesiredTree(
                files,
                pageFactory,
                pages,
                RemarkSummary.of(remarks),
                pageFactory.get().dialects());
    }

    /**
     * The same tree as links must see it: where pages have other titles in Confluence, and keep them, they are named as they
     * are called there, and with the space that they are in, where that is another; pages that will not exist are linked to on the
     * Git host, as if they were not published.
     */
    public DesiredTree asLinked(
            Map<DocPath, String> titlesInConfluence,
            Map<DocPath, String> spacesInConfluence,
            Set<DocPath> unavailable) {
        if (titlesInConfluence.isEmpty() && spacesInConfluence.isEmpty() && unavailable.isEmpty()) {
            return this;
        }
        Map<DocPath, String> titles = new HashMap<>();
        pages.forEach((path, page) -> titles.put(path, page.summary().title()));
        titles.putAll(titlesInConfluence);
        titles.keySet().removeAll(unavailable);
        Set<DocPath> changed = new HashSet<>(titlesInConfluence.keySet());
        changed.addAll(unavailable);
        changed.addAll(spacesInConfluence.keySet());
        LinkNames names = new LinkNames(titles, spacesInConfluence);
        Map<DocPath, DesiredPage> relinked = new LinkedHashMap<>(pages);
        relinked.replaceAll((path, page) -> Collections.disjoint(page.links(), changed)
                        && !(spacesInConfluence.containsKey(path)
                                && !page.links().isEmpty())
                ? page
                : pageFactory.get().make(path, names));
        return new DesiredTree(files, pageFactory, relinked, remarks, dialects);
    }

    /**
     * The same tree with the pages of another one that are in it as they were published.
     *
     * @param other the same pages with other links
     * @param published the hash of each page as it was published last
     */
    public DesiredTree keeping(DesiredTree other, Map<DocPath, String> published) {
        Map<DocPath, DesiredPage> kept = new LinkedHashMap<>(pages);
        kept.replaceAll((path, page) -> {
            DesiredPage before = other.pages().get(path);
            return before != null && before.summary().hashes().page().equals(published.get(path)) ? before : page;
        });
        return new DesiredTree(files, pageFactory, kept, remarks, dialects);
    }

    /** What the pages are written in beyond plain Markdown, by folder. */
    public List<DialectsFound> dialects() {
        return dialects;
    }

    /**
     * What a page would be if its file had another text, all other files staying as they are.
     *
     * @param path a page of this tree that is not generated
     * @param titlesInConfluence the titles that links use, where they differ from those of this tree
     */
    public TrialPage tryOut(DocPath path, String text, Map<DocPath, String> titlesInConfluence) {
        return tryOut(path, text, titlesInConfluence, Map.of());
    }

    /** The same with files that are not in the repository yet, by path. */
    public TrialPage tryOut(
            DocPath path, String text, Map<DocPath, String> titlesInConfluence, Map<DocPath, byte[]> added) {
        return pageFactory.get().tryOut(path, text, titlesInConfluence, added);
    }

    /** The site as a page of this tree sees it, with other titles where pages have others in Confluence. */
    public SiteLookup site(DocPath path, Map<DocPath, String> titlesInConfluence, Map<DocPath, byte[]> added) {
        return pageFactory.get().site(path, titlesInConfluence, added);
    }

    /** The files of the repository, for those who want to know what is in them. */
    public ReadFiles files() {
        return files;
    }

    /** What converts the pages of this tree. */
    public MarkdownConverter converter() {
        return pageFactory.get().converter();
    }

    /** In the order of the page tree: parents before children, siblings in their order. */
    public Map<DocPath, DesiredPage> pages() {
        return pages;
    }

    /** Every mistake and warning in manifest order, then by page. */
    public List<Diagnostic> diagnostics() {
        return remarks.stream().map(Remark::diagnostic).toList();
    }

    /** Whether the manifest has a mistake, so that nothing may be published; mistakes in files only hold their pages. */
    public boolean isUnfit() {
        return remarks.stream().anyMatch(Remark::stopsRun);
    }

    List<Remark> remarks() {
        return remarks;
    }
}
