package io.github.docsync.desired;

import io.github.docsync.convert.SiteLookup;
import io.github.docsync.convert.dialect.ShortcodeEvidence;
import io.github.docsync.convert.dialect.SnapshotFiles;
import io.github.docsync.convert.dialect.TreeEvidence;
import io.github.docsync.convert.dialect.WikiLinkEvidence;
import io.github.docsync.desired.ConversionRecord.FileRow;
import io.github.docsync.desired.ConversionRecord.FoundSyntax;
import io.github.docsync.desired.ConversionRecord.PageRow;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
    private final RepositoryFiles files;
    private final LoggedFiles loggedFiles;
    private final Map<DocPath, FileRow> knownFiles = new HashMap<>();
    private final Map<DocPath, PageRow> knownPages = new HashMap<>();
    private final Map<DocPath, Boolean> vaults = new ConcurrentHashMap<>();
    private final Map<DocPath, Boolean> shortcodes = new ConcurrentHashMap<>();
    private final Map<DocPath, FoundSyntax> syntax = new ConcurrentHashMap<>();
    private final Map<DocPath, DocumentFacts> facts = new ConcurrentHashMap<>();
    private final Map<DocPath, PageRow> pages = new ConcurrentHashMap<>();

    private ConversionMemory(Snapshot snapshot, String site) {
        this.snapshot = snapshot;
        this.site = site;
        this.files = new SnapshotFiles(snapshot);
        this.loggedFiles = new LoggedFiles(files);
    }

    /** What is known from the last time of this manifest's tree. */
    static ConversionMemory of(Manifest manifest, Snapshot snapshot, TreeRecords records) {
        ConversionMemory memory = new ConversionMemory(snapshot, site(manifest, snapshot, records.program()));
        memory.recall(records.conversions());
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

    private void recall(ConversionRecord record) {
        if (!record.site().equals(site)
                || !record.reads().equals(marks(record.reads().keySet()))) {
            return;
        }
        record.syntax().forEach(row -> syntax.put(row.path(), row));
        if (!isAsBefore(record.vaults(), this::isVault) || !isAsBefore(record.shortcodes(), this::hasShortcodes)) {
            return;
        }
        // What was read the last time is read again by nobody where nothing is parsed, and it still matters.
        record.reads().keySet().forEach(path -> loggedFiles.note(new DocPath(path)));
        record.files().forEach(row -> knownFiles.put(row.path(), row));
        record.pages().forEach(row -> knownPages.put(row.path(), row));
    }

    private static boolean isAsBefore(Map<String, Boolean> trees, Predicate<DocPath> now) {
        return trees.entrySet().stream().allMatch(tree -> now.test(new DocPath(tree.getKey())) == tree.getValue());
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
    public boolean hasShortcodes(DocPath tree) {
        return shortcodes.computeIfAbsent(
                tree,
                base -> ShortcodeEvidence.isIn(base, files, file -> syntax(file).shortcodes()));
    }

    private FoundSyntax syntax(DocPath file) {
        String mark = mark(file);
        FoundSyntax known = syntax.get(file);
        if (known == null || !known.mark().equals(mark)) {
            known = new FoundSyntax(
                    file, mark, WikiLinkEvidence.targets(file, files), ShortcodeEvidence.isIn(file, files));
            syntax.put(file, known);
        }
        return known;
    }

    /** The facts of a file: those of the last time, or else what parsing it finds. */
    DocumentFacts facts(SourceFile file, Supplier<DocumentFacts> parsing) {
        return facts.computeIfAbsent(file.path(), path -> {
            FileRow known = knownFiles.get(path);
            return known != null && known.mark().equals(ConversionRecord.mark(file)) ? known.facts() : parsing.get();
        });
    }

    /**
     * What the page came to the last time, if it would come to the same now.
     *
     * @param settings a hash over how it is to be converted
     */
    Optional<ConvertedPage> find(DocPath page, String settings, SiteLookup seenFromPage) {
        Optional<PageRow> same = Optional.ofNullable(knownPages.get(page))
                .filter(known -> known.settings().equals(settings)
                        && known.mark().equals(mark(page))
                        && known.answers().equals(QuestionLog.ask(known.questions(), seenFromPage)));
        same.ifPresent(known -> pages.put(page, known));
        return same.map(PageRow::converted);
    }

    /** Keeps what a page came to for the next time. */
    void put(DocPath page, String settings, QuestionLog log, ConvertedPage converted) {
        if (!TreeRecords.mayChange(converted.diagnostics())) {
            pages.put(
                    page,
                    new PageRow(page, mark(page), settings, log.questions(), log.answers(), converted.withoutBytes()));
        }
    }

    private String mark(DocPath page) {
        return snapshot.file(page).map(ConversionRecord::mark).orElse("");
    }

    /** All that is known now. */
    ConversionRecord record() {
        return new ConversionRecord(
                site,
                marks(loggedFiles.read().stream().map(DocPath::value).toList()),
                byPath(vaults),
                byPath(shortcodes),
                List.copyOf(new TreeMap<>(syntax).values()),
                new TreeMap<>(facts)
                        .values().stream()
                                .filter(file -> !TreeRecords.mayChange(file.diagnostics()))
                                .map(file -> FileRow.of(mark(file.path()), file))
                                .toList(),
                List.copyOf(new TreeMap<>(pages).values()));
    }

    private static Map<String, Boolean> byPath(Map<DocPath, Boolean> trees) {
        Map<String, Boolean> sorted = new TreeMap<>();
        trees.forEach((tree, found) -> sorted.put(tree.value(), found));
        return sorted;
    }
}
