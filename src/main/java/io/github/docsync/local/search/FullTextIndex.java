package io.github.docsync.local.search;

import io.github.docsync.local.store.ChangeLog;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.Store;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds content by what readers see of it: title and text, not markup. Kept in memory, and brought up to date with what changed before each
 * search, or earlier by an {@link IndexKeeper}; where listings trail behind writes, it does too. Thread-safe.
 */
public final class FullTextIndex {
    private static final Set<ContentKind> PAGES = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.FOLDER);
    private static final Set<Status> FOUND = Set.of(Status.CURRENT, Status.ARCHIVED);
    private static final float TITLE_WEIGHT = 4;
    private static final String ID = "id";
    private static final String NUMBER = "number";
    private static final String SHOWN = "shown";

    private final Store store;
    private final Analyzer analyzer = new StandardAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long seen = -1;

    /**
     * A page that was found.
     *
     * @param excerpt the text round the first hit; empty where only the title has one
     */
    public record Hit(ContentRow content, List<SearchExcerpt.Piece> excerpt) {}

    /**
     * What a search found.
     *
     * @param total how many pages fit, those included that the limit left out
     */
    public record Hits(List<Hit> best, long total) {}

    public FullTextIndex(Store store) {
        this.store = store;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that hold all of these words, the best first; the last word may be the beginning of one. */
    public Hits search(String text, int limit) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return new Hits(List.of(), 0);
        }
        try {
            bringUpToDate();
            IndexSearcher searcher = searchers.acquire();
            try {
                TopDocs found = searcher.search(query(words), limit);
                return new Hits(hits(searcher.storedFields(), found, words), found.totalHits.value);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> hits(StoredFields fields, TopDocs found, List<String> words) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc match : found.scoreDocs) {
            Document document = fields.document(match.doc);
            Optional<ContentRow> content = store.contents().find(Long.parseLong(document.get(ID)));
            if (content.isPresent()) {
                hits.add(new Hit(content.get(), SearchExcerpt.of(document.get("text"), words, analyzer)));
            }
        }
        return hits;
    }

    /** The ids of all content, comments and attachments too, that holds all of these words or longer ones that begin so. */
    public Set<Long> holding(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Set.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(new PrefixQuery(new Term("title", word)), BooleanClause.Occur.SHOULD);
            either.add(new PrefixQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
            all.add(either.build(), BooleanClause.Occur.MUST);
        }
        try {
            bringUpToDate();
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.search(all.build(), new NumberCollector.Manager(NUMBER));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does now what the next search would have to do first.
     *
     * @param unwanted asked now and then; true leaves it to that search again
     * @return whether it was done
     */
    boolean prepare(BooleanSupplier unwanted) {
        try {
            return bringUpToDate(unwanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(SHOWN, SHOWN)), BooleanClause.Occur.FILTER);
        for (int i = 0; i < words.size(); i++) {
            BooleanQuery.Builder word = new BooleanQuery.Builder();
            for (String field : List.of("title", "text")) {
                Term term = new Term(field, words.get(i));
                float weight = field.equals("title") ? TITLE_WEIGHT : 1;
                word.add(new BoostQuery(new TermQuery(term), weight), BooleanClause.Occur.SHOULD);
                if (i == words.size() - 1) {
                    word.add(new BoostQuery(new PrefixQuery(term), weight / 2), BooleanClause.Occur.SHOULD);
                }
            }
            all.add(word.build(), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringUpToDate() throws IOException {
        bringUpToDate(() -> false);
    }

    private synchronized boolean bringUpToDate(BooleanSupplier unwanted) throws IOException {
        long now = store.database().seenChange();
        // What listings show of a change, and when, is not in the log while they trail.
        boolean trailing = store.lag().isCopying();
        if (seen >= now && !trailing) {
            return true;
        }
        ChangeLog.Changes changes = store.database().changes().since(seen);
        if (seen < 0 || trailing || changes.whole()) {
            seen = -1;
            if (!addAll(unwanted)) {
                return false;
            }
        } else {
            for (long id : changes.ids()) {
                add(id);
            }
        }
        seen = trailing ? -1 : now;
        searchers.maybeRefreshBlocking();
        return true;
    }

    private boolean addAll(BooleanSupplier unwanted) throws IOException {
        writer.deleteAll();
        for (ContentRow content :
                store.contents().listed(ContentFilter.of(ContentKind.values()).status(FOUND))) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            add(content);
        }
        return true;
    }

    private void add(long id) throws IOException {
        Optional<ContentRow> content = store.contents().findListed(id);
        if (content.isPresent() && FOUND.contains(content.get().status())) {
            add(content.get());
        } else {
            writer.deleteDocuments(new Term(ID, Long.toString(id)));
        }
    }

    private void add(ContentRow content) throws IOException {
        Document document = new Document();
        String id = Long.toString(content.id());
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new NumericDocValuesField(NUMBER, content.id()));
        document.add(new TextField("title", content.title(), Field.Store.NO));
        String text = visible(content);
        document.add(new TextField("text", text, Field.Store.NO));
        document.add(new StoredField("text", text));
        if (PAGES.contains(content.kind()) && content.is(Status.CURRENT)) {
            document.add(new StringField(SHOWN, SHOWN, Field.Store.NO));
        }
        writer.updateDocument(new Term(ID, id), document);
    }

    private String visible(ContentRow content) {
        if (content.kind() == ContentKind.CUSTOM_CONTENT) {
            return "";
        }
        try {
            return String.join(" ", VisibleText.words(store.contents().body(content)));
        } catch (StorageSyntaxException e) {
            // What Confluence stores leniently and our parser refuses is found by its title.
            return "";
        }
    }
}
