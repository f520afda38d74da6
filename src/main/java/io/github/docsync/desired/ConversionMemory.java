package io.github.docsync.desired;

import io.github.docsync.convert.SiteLookup;
import io.github.docsync.convert.dialect.GeneratorEvidence;
import io.github.docsync.convert.dialect.SnapshotFiles;
import io.github.docsync.convert.dialect.TreeEvidence;
import io.github.docsync.convert.dialect.WikiLinkEvidence;
import io.github.docsync.desired.ConversionRecord.FileRow;
import io.github.docsync.desired.ConversionRecord.FoundSyntax;
import io.github.docsync.desired.ConversionRecord.PageRow;
import io.github.docsync.manifest.DialectName;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Spares parsing and converting what an earlier run parsed and converted. A file's facts are taken over where its content is the same; a
 * page's conversion where also all that it asked of the site is answered as before, so that a new title or heading elsewhere is seen.
 * Where something concerns every page, such as a file that comes or goes or a generator's settings, nothing is taken over. Safe for
 * several threads.
 */
final class ConversionMemory implements TreeEvidence {
    private final Snapshot snapshot;
    private final String site;
    private final KnownConversions known;
    private final RepositoryFiles files;
    private final LoggedFiles loggedFiles;
    private final Map<DocPath, Boolean> vaults = new ConcurrentHashMap<>();
    private final Map<DocPath, String> generators = new ConcurrentHashMap<>();
    private final Map<DocPath, FoundSyntax> syntax = new ConcurrentHashMap<>();
    private final Map<DocPath, FileRow> rows = new ConcurrentHashMap<>();
    private final Map<DocPath, DocumentFacts> facts = new ConcurrentHashMap<>();
    private final Map<DocPath, PageRow> pages = new ConcurrentHashMap<>();
    private final Map<DocPath, List<String>> questions = new ConcurrentHashMap<>();
    private Map<DocPath, String> titles = Map.of();
    private String addresses = "";
    private SiteChanges changes = SiteChanges.EVERYTHING;
    private boolean trusted;

    private ConversionMemory(Snapshot snapshot, String site, ConversionRecord record) {
        this.snapshot = snapshot;
        this.site = site;
        this.known = new KnownConversions(record, snapshot);
        this.files = new SnapshotFiles(snapshot);
        this.loggedFiles = new LoggedFiles(files);
    }

    /** What is known from the last time of this manifest's tree. */
    static ConversionMemory of(Manifest manifest, Snapshot snapshot, TreeRecords records) {
        ConversionMemory memory =
                new ConversionMemory(snapshot, site(manifest, snapshot, records.program()), records.conversions());
        memory.recall();
        return memory;
    }

    private static String site(Manifest manifest, Snapshot snapshot, String program) {
        Provenance provenance = snapshot.provenance();
        List<String> parts = new ArrayList<>(List.of(
                program,
                manifest.toString(),
                String.valueOf(provenance.branch()),
                String.valueOf(provenance.tag()),
                String.valueOf(provenance.remote())));
        snapshot.files().forEach(file -> parts.add(file.path().value()));
        return Hash.ofParts(parts).hex();
    }

    private void recall() {
        ConversionRecord.Head head = known.head();
        if (!head.site().equals(site) || !head.reads().equals(marks(head.reads().keySet()))) {
            return;
        }
        known.load();
        syntax.putAll(known.syntax());
        if (!isAsBefore(head.vaults(), this::isVault) || !isAsBefore(head.generators(), this::generatorName)) {
            return;
        }
        // What was read the last time is read again by nobody where nothing is parsed, and it still matters.
        head.reads().keySet().forEach(path -> loggedFiles.note(new DocPath(path)));
        trusted = true;
    }

    private static <T> boolean isAsBefore(Map<String, T> trees, Function<DocPath, T> now) {
        return trees.entrySet().stream()
                .allMatch(tree -> now.apply(new DocPath(tree.getKey())).equals(tree.getValue()));
    }

    private Map<String, String> marks(Iterable<String> paths) {
        Map<String, String> marks = new TreeMap<>();
        for (String path : paths) {
            DocPath file = new DocPath(path);
            marks.put(path, snapshot.file(file).map(this::readMark).orElse(""));
        }
        return marks;
    }

    /** The mark of a file that is read as text: it may have become readable, with the same content. */
    private String readMark(SourceFile file) {
        return ConversionRecord.mark(file) + (snapshot.unreadable(file.path()).isPresent() ? " unreadable" : "");
    }

    /** The repository as dialects and includes read it. */
    RepositoryFiles files() {
        return loggedFiles;
    }

    /** What evidence reads is not logged: it is compared by its result, not file by file. */
    @Override
    public boolean isVault(DocPath tree) {
        return vaults.computeIfAbsent(
                tree,
                base -> WikiLinkEvidence.isIn(base, files, file -> syntax(file).targets()));
    }

    @Override
    public Optional<DialectName> generator(DocPath tree) {
        return DialectName.parse(generatorName(tree));
    }

    /** Empty where there is none. */
    private String generatorName(DocPath tree) {
        return generators.computeIfAbsent(
                tree,
                base -> written(GeneratorEvidence.in(
                        base, files, file -> DialectName.parse(syntax(file).generator()))));
    }

    private static String written(Optional<DialectName> generator) {
        return generator.map(DialectName::written).orElse("");
    }

    private FoundSyntax syntax(DocPath file) {
        String mark = mark(file);
        FoundSyntax found = syntax.get(file);
        if (found == null || !found.mark().equals(mark)) {
            found = new FoundSyntax(
                    file, mark, WikiLinkEvidence.targets(file, files), written(GeneratorEvidence.in(file, files)));
            syntax.put(file, found);
        }
        return found;
    }

    /** The facts of a file: those of the last time, or else what parsing it finds. */
    DocumentFacts facts(SourceFile file, Supplier<DocumentFacts> parsing) {
        return facts.computeIfAbsent(file.path(), path -> {
            String mark = ConversionRecord.mark(file);
            FileRow row = trusted ? known.files().get(path) : null;
            if (row != null && row.mark().equals(mark)) {
                rows.put(path, row);
                return row.facts();
            }
            DocumentFacts parsed = parsing.get();
            if (!TreeRecords.mayChange(parsed.diagnostics())) {
                rows.put(path, FileRow.of(mark, parsed));
            }
            return parsed;
        });
    }

    /** Compares what pages may ask with what they were told the last time, before any of them is looked for. */
    void compare(PageOutline outline, PublishedSite published) {
        titles = outline.titles();
        addresses = published.addresses();
        if (trusted) {
            Map<DocPath, FileRow> before = new HashMap<>();
            for (OutlinePage page : outline.pages()) {
                FileRow row = known.files().get(page.path());
                if (page.facts() != null && row == null) {
                    return;
                }
                if (row != null && !row.mark().equals(mark(page.path()))) {
                    before.put(page.path(), row);
                }
            }
            changes = SiteChanges.of(known.head(), before, outline, published);
        }
    }

    /**
     * What the page came to the last time, if it would come to the same now.
     *
     * @param settings a hash over how it is to be converted
     */
    Optional<ConvertedPage> find(DocPath page, String settings, SiteLookup seenFromPage) {
        PageRow row = trusted ? known.pages().get(page) : null;
        if (row == null
                || !row.settings().equals(settings)
                || !row.mark().equals(mark(page))
                || !row.files().equals(QuestionLog.ask(row.ofFiles(), seenFromPage))
                || (changes.concern(() -> known.questions(page))
                        && !row.answers().equals(QuestionLog.ask(known.questions(page), seenFromPage)))) {
            return Optional.empty();
        }
        pages.put(page, row);
        return Optional.of(row.converted());
    }

    /** Keeps a converted page for the next run. */
    void put(DocPath page, String settings, QuestionLog log, ConvertedPage converted) {
        if (!TreeRecords.mayChange(converted.diagnostics())) {
            questions.put(page, log.questions());
            pages.put(
                    page,
                    new PageRow(
                            page,
                            mark(page),
                            settings,
                            log.ofFiles(),
                            log.files(),
                            log.answers(),
                            converted.withoutBytes()));
        }
    }

    /** For each path that was asked about, whether a file lies there that the repository does not hold: it may come and go unseen. */
    Map<String, Boolean> leftOut() {
        Map<String, Boolean> asked = new TreeMap<>();
        for (PageRow page : pages.values()) {
            QuestionLog.leftOut(page.ofFiles()).forEach(path -> asked.put(path.value(), snapshot.isLeftOut(path)));
        }
        return asked;
    }

    /** The Git LFS pointers among the files that were read: their objects may come and go unseen. */
    List<String> largeFiles() {
        Set<DocPath> read = new TreeSet<>(loggedFiles.read());
        pages.values().forEach(page -> read.addAll(QuestionLog.read(page.ofFiles())));
        return read.stream()
                .filter(path -> snapshot.hasLargeFile(path).isPresent())
                .map(DocPath::value)
                .toList();
    }

    private String mark(DocPath page) {
        return snapshot.file(page).map(ConversionRecord::mark).orElse("");
    }

    /** All that is known now. */
    ConversionRecord record() {
        Map<String, String> named = new TreeMap<>();
        titles.forEach((page, title) -> named.put(page.value(), title));
        ConversionRecord.Head head = new ConversionRecord.Head(
                site,
                marks(loggedFiles.read().stream().map(DocPath::value).toList()),
                byPath(vaults),
                byPath(generators),
                named,
                addresses);
        return known.with(head, syntax, rows, pages, questions);
    }

    private static <T> Map<String, T> byPath(Map<DocPath, T> trees) {
        Map<String, T> sorted = new TreeMap<>();
        trees.forEach((tree, found) -> sorted.put(tree.value(), found));
        return sorted;
    }
}
