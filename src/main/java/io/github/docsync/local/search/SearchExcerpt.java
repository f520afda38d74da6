package io.github.docsync.local.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The piece of a text that shows why a search found it. */
public final class SearchExcerpt {
    private static final int BEFORE = 80;
    private static final int AFTER = 160;

    /** A run of text; a hit is a word that was searched for. */
    public record Piece(String text, boolean hit) {}

    private record Range(int start, int end) {}

    private SearchExcerpt() {}

    static List<Piece> of(String text, List<String> words, Analyzer analyzer) {
        List<Range> hits = hits(text, words, analyzer);
        if (hits.isEmpty()) {
            return List.of();
        }
        int from = wordStart(text, Math.max(0, hits.get(0).start() - BEFORE));
        int to = wordEnd(text, Math.min(text.length(), hits.get(0).end() + AFTER));
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Range hit : hits) {
            if (hit.end() > to) {
                break;
            }
            pieces.add(new Piece((at == from && from > 0 ? "… " : "") + text.substring(at, hit.start()), false));
            pieces.add(new Piece(text.substring(hit.start(), hit.end()), true));
            at = hit.end();
        }
        pieces.add(new Piece(text.substring(at, to) + (to < text.length() ? " …" : ""), false));
        return pieces;
    }

    private static int wordStart(String text, int at) {
        int space = at == 0 ? -1 : text.indexOf(' ', at);
        return at == 0 || space < 0 ? at : space + 1;
    }

    private static int wordEnd(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return at == text.length() || space < 0 ? at : space;
    }

    /** Up to the end of the excerpt that the first of them begins. */
    private static List<Range> hits(String text, List<String> words, Analyzer analyzer) {
        Set<String> whole = new HashSet<>(words);
        String beginning = words.get(words.size() - 1);
        List<Range> hits = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()
                    && (hits.isEmpty() || offset.startOffset() < hits.get(0).end() + AFTER)) {
                String word = term.toString();
                if (whole.contains(word) || word.startsWith(beginning)) {
                    hits.add(new Range(offset.startOffset(), offset.endOffset()));
                }
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
