package io.github.docsync.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The column that an author's editor breaks lines at: each next word would have gone beyond it. */
final class WrapColumn {
    /** Narrower paragraphs were not wrapped at a column. */
    static final int NARROWEST = 40;

    /** Columns that people set; another one is taken only where none of these explains as many line ends. */
    private static final List<Integer> USUAL = List.of(80, 100, 120, 72, 78, 79, 90, 88, 110, 70, 60);

    private static final Pattern FENCE = Pattern.compile("[ \\t]{0,8}(?:`{3,}|~{3,})");

    /** A line of a paragraph that stands in no list, table or quotation. */
    private static final Pattern PROSE = Pattern.compile("(?:[\\p{L}`*_\\[(\"'](?![*_]?[ \\t])|\\p{L})[^|]*$");

    private static final Pattern FIRST_WORD = Pattern.compile("[ \\t>]*(\\S*)");

    private WrapColumn() {}

    /** The column that nearly all paragraphs of a text are wrapped at; 0 where they are not. */
    static int of(String text) {
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        List<Integer> whole = new ArrayList<>();
        int breaks = 0;
        for (List<String> paragraph : paragraphs(text)) {
            boolean sentences = LineManner.endWithSentences(paragraph);
            for (int i = 0; i + 1 < paragraph.size(); i++) {
                breaks++;
                if (!sentences) {
                    changes.merge(paragraph.get(i).length(), 1, Integer::sum);
                    changes.merge(reach(paragraph, i), -1, Integer::sum);
                }
            }
            if (paragraph.size() == 1) {
                whole.add(paragraph.get(0).length());
            }
        }
        int best = 0;
        int column = 0;
        int open = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            open += change.getValue();
            Integer end = changes.higherKey(change.getKey());
            if (open > best && end != null) {
                best = open;
                int from = change.getKey();
                column = USUAL.stream()
                        .filter(usual -> usual >= from && usual < end)
                        .findFirst()
                        .orElse(from);
            }
        }
        int wrapped = column;
        long others = breaks
                - best
                + whole.stream().filter(length -> length > wrapped).count();
        return column >= NARROWEST && 4 * others <= breaks ? column : 0;
    }

    /** Whether each line of a paragraph ends where that column makes it end. */
    static boolean fits(List<String> paragraph, int column) {
        for (int i = 0; i + 1 < paragraph.size(); i++) {
            if (paragraph.get(i).length() > column || reach(paragraph, i) <= column) {
                return false;
            }
        }
        return true;
    }

    /** How long the line would be with the first word of the next one. */
    private static int reach(List<String> paragraph, int line) {
        Matcher word = FIRST_WORD.matcher(paragraph.get(line + 1));
        return paragraph.get(line).length()
                + 1
                + (word.lookingAt() ? word.group(1).length() : 0);
    }

    private static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        boolean code = false;
        for (String line : (text + "\n\n").split("\r?\n", -1)) {
            code ^= FENCE.matcher(line).lookingAt();
            if (!code && PROSE.matcher(line).lookingAt()) {
                paragraph.add(line.stripTrailing());
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(List.copyOf(paragraph));
                paragraph.clear();
            }
        }
        return paragraphs;
    }
}
