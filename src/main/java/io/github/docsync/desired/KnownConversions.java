package io.github.docsync.desired;

import io.github.docsync.desired.ConversionRecord.Asked;
import io.github.docsync.desired.ConversionRecord.Chunk;
import io.github.docsync.desired.ConversionRecord.FileRow;
import io.github.docsync.desired.ConversionRecord.FoundSyntax;
import io.github.docsync.desired.ConversionRecord.Head;
import io.github.docsync.desired.ConversionRecord.PageRow;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A {@link ConversionRecord} as it was found, by path, and the one that follows it. Safe for several threads once it is loaded. */
final class KnownConversions {
    private final ConversionRecord record;
    private final List<DocPath> paths;
    private final Head head;
    private List<Chunk> chunks = List.of();
    private final Map<DocPath, FoundSyntax> syntax = new HashMap<>();
    private final Map<DocPath, FileRow> files = new HashMap<>();
    private final Map<DocPath, PageRow> pages = new HashMap<>();
    private final Map<DocPath, Integer> chunkOfPage = new HashMap<>();
    private final Map<Integer, Map<DocPath, List<String>>> questions = new ConcurrentHashMap<>();

    KnownConversions(ConversionRecord record, Snapshot snapshot) {
        this.record = record;
        this.paths = snapshot.files().stream().map(SourceFile::path).toList();
        this.head = record.head();
    }

    Head head() {
        return head;
    }

    /** Reads all but the questions; to be called where the files have the same paths. */
    void load() {
        chunks = IntStream.range(0, ConversionRecord.chunks(paths.size()))
                .parallel()
                .mapToObj(record::chunk)
                .toList();
        for (int i = 0; i < chunks.size(); i++) {
            int number = i;
            chunks.get(i).syntax().forEach(row -> syntax.put(row.path(), row));
            chunks.get(i).files().forEach(row -> files.put(row.path(), row));
            chunks.get(i).pages().forEach(row -> {
                pages.put(row.path(), row);
                chunkOfPage.put(row.path(), number);
            });
        }
    }

    Map<DocPath, FoundSyntax> syntax() {
        return syntax;
    }

    Map<DocPath, FileRow> files() {
        return files;
    }

    Map<DocPath, PageRow> pages() {
        return pages;
    }

    /** What a page of {@link #pages} asked of the site. */
    List<String> questions(DocPath page) {
        Integer chunk = chunkOfPage.get(page);
        return chunk == null ? List.of() : questions(chunk).getOrDefault(page, List.of());
    }

    private Map<DocPath, List<String>> questions(int chunk) {
        return questions.computeIfAbsent(chunk, number -> {
            Map<DocPath, List<String>> asked = new HashMap<>();
            record.questions(number).forEach(row -> asked.put(row.page(), row.questions()));
            return asked;
        });
    }

    /**
     * The record of what is known now. Chunks in which nothing changed are taken over as they are.
     *
     * @param asked the questions of the pages that were converted
     */
    ConversionRecord with(
            Head now,
            Map<DocPath, FoundSyntax> syntaxNow,
            Map<DocPath, FileRow> filesNow,
            Map<DocPath, PageRow> pagesNow,
            Map<DocPath, List<String>> asked) {
        ConversionRecord.Builder next = new ConversionRecord.Builder(now);
        for (int i = 0; i < ConversionRecord.chunks(paths.size()); i++) {
            List<DocPath> here = ConversionRecord.filesOf(i, paths);
            Chunk chunk = new Chunk(rows(here, syntaxNow), rows(here, filesNow), rows(here, pagesNow));
            if (i < chunks.size() && chunk.isMadeOf(chunks.get(i))) {
                next.keep(i, record);
            } else {
                List<Asked> rows = new ArrayList<>();
                chunk.pages()
                        .forEach(page -> rows.add(new Asked(
                                page.path(),
                                Optional.ofNullable(asked.get(page.path())).orElseGet(() -> questions(page.path())))));
                next.put(i, chunk, rows);
            }
        }
        return next.build();
    }

    private static <T> List<T> rows(List<DocPath> paths, Map<DocPath, T> known) {
        List<T> rows = new ArrayList<>();
        for (DocPath path : paths) {
            T row = known.get(path);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }
}
