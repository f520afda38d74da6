package io.github.docsync.pull;

import io.github.docsync.pull.BodyEdit.Pair;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different between two pages, as small as it can be said: lines of text where only they changed, blocks where those came, went
 * or changed their kind.
 *
 * @param edits in document order
 */
record BodyDiff(List<BodyEdit> edits) {
    /** Comparing every block with every other takes their product; beyond this many they are taken in their order. */
    private static final int MOST_COMPARED = 60;

    /** Blocks that share fewer of their words have nothing to do with each other. */
    private static final double ALIKE = 0.3;

    /** How the blocks of {@code before} became those of {@code after}. */
    static BodyDiff of(List<StorageNode> before, List<StorageNode> after) {
        List<BodyEdit> edits = new ArrayList<>();
        new Walk(edits).blocks(PageBlock.of(before), withoutLastEmpty(PageBlock.of(after)), List.of());
        return new BodyDiff(List.copyOf(edits));
    }

    private static List<PageBlock> withoutLastEmpty(List<PageBlock> blocks) {
        int end = blocks.size();
        while (end > 0
                && blocks.get(end - 1).name().equals("p")
                && blocks.get(end - 1).inline().isEmpty()) {
            end--;
        }
        return blocks.subList(0, end);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    private record Walk(List<BodyEdit> edits) {
        void blocks(List<PageBlock> before, List<PageBlock> after, List<Pair> enclosing) {
            int[] match = aligned(before, after);
            int from = 0;
            int to = 0;
            for (int i = 0; i <= before.size(); i++) {
                if (i < before.size() && match[i] < 0) {
                    continue;
                }
                int end = i < before.size() ? match[i] : after.size();
                gap(before, from, i, after.subList(to, end), enclosing);
                if (i < before.size()) {
                    sameKey(before, before.get(i), after.get(end), i, enclosing);
                }
                from = i + 1;
                to = end + 1;
            }
        }

        /** What the editor writes into both sides may still differ. */
        private void sameKey(
                List<PageBlock> siblings, PageBlock before, PageBlock after, int index, List<Pair> enclosing) {
            if (!EditorNoise.isSame(before.storage(), after.storage())) {
                edits.add(new BodyEdit.Blocks(List.of(before), List.of(after), siblings, index, enclosing));
            }
        }

        private void gap(List<PageBlock> siblings, int from, int to, List<PageBlock> after, List<Pair> enclosing) {
            List<PageBlock> before = siblings.subList(from, to);
            int[] partners = partners(before, after);
            int start = 0;
            int taken = 0;
            for (int i = 0; i <= before.size(); i++) {
                if (i < before.size() && partners[i] < 0) {
                    continue;
                }
                int end = i < before.size() ? partners[i] : after.size();
                replaced(siblings, from + start, before.subList(start, i), after.subList(taken, end), enclosing);
                if (i < before.size()) {
                    pair(new Pair(before.get(i), after.get(end), siblings), from + i, enclosing);
                }
                start = i + 1;
                taken = end + 1;
            }
        }

        /** Blocks without a word in common: others in their place, or as many with other words in them. */
        private void replaced(
                List<PageBlock> siblings,
                int index,
                List<PageBlock> before,
                List<PageBlock> after,
                List<Pair> enclosing) {
            if (before.size() == after.size() && fits(before, after)) {
                for (int i = 0; i < before.size(); i++) {
                    pair(new Pair(before.get(i), after.get(i), siblings), index + i, enclosing);
                }
            } else {
                edits.add(new BodyEdit.Blocks(List.copyOf(before), List.copyOf(after), siblings, index, enclosing));
            }
        }

        private void pair(Pair pair, int index, List<Pair> enclosing) {
            PageBlock before = pair.before();
            PageBlock after = pair.after();
            if (EditorNoise.isSame(before.storage(), after.storage())) {
                return;
            }
            boolean sameShell = before.shell().equals(after.shell());
            if (before.isLine() && after.isLine() && isSameLine(before, after)) {
                edits.add(new BodyEdit.Line(pair, enclosing));
            } else if (before.isContainer() && after.isContainer() && sameShell && isSameGrid(before, after)) {
                List<Pair> inner = new ArrayList<>();
                inner.add(pair);
                inner.addAll(enclosing);
                blocks(before.children(), after.children(), List.copyOf(inner));
            } else {
                edits.add(new BodyEdit.Blocks(List.of(before), List.of(after), pair.siblings(), index, enclosing));
            }
        }

        /** A paragraph in a list item or cell may as well be missing. */
        private static boolean isSameLine(PageBlock before, PageBlock after) {
            boolean bare = before.element() == null || after.element() == null;
            return bare
                    ? isParagraph(before) && isParagraph(after)
                    : before.shell().equals(after.shell());
        }

        private static boolean isParagraph(PageBlock block) {
            return block.name().isEmpty() || block.name().equals("p");
        }

        private static boolean isSameGrid(PageBlock before, PageBlock after) {
            if (!before.name().equals("table")) {
                return true;
            }
            Set<Integer> columns = new HashSet<>();
            before.children().forEach(row -> columns.add(row.children().size()));
            after.children().forEach(row -> columns.add(row.children().size()));
            return columns.size() == 1;
        }
    }

    private static int[] aligned(List<PageBlock> before, List<PageBlock> after) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] left = numbered(before, numbers);
        int[] right = numbered(after, numbers);
        return SequenceAlignment.align(left, right);
    }

    private static int[] numbered(List<PageBlock> blocks, Map<String, Integer> numbers) {
        int[] numbered = new int[blocks.size()];
        for (int i = 0; i < numbered.length; i++) {
            PageBlock block = blocks.get(i);
            String kind = block.name().isEmpty() ? "p" : block.name();
            numbered[i] = numbers.computeIfAbsent(kind + "\n" + block.key(), key -> numbers.size());
        }
        return numbered;
    }

    /** For each block the one it became, ascending, so that together they share most; -1 for none. */
    private static int[] partners(List<PageBlock> before, List<PageBlock> after) {
        int rows = before.size();
        int columns = after.size();
        int[] partners = new int[rows];
        Arrays.fill(partners, -1);
        if (rows == 0 || columns == 0) {
            return partners;
        }
        if (rows == columns && (rows == 1 || isCell(before.get(0))) && fits(before, after)) {
            for (int i = 0; i < rows; i++) {
                partners[i] = i;
            }
            return partners;
        }
        if (rows * columns > MOST_COMPARED * MOST_COMPARED) {
            return partners;
        }
        List<Map<String, Integer>> left = before.stream().map(BodyDiff::count).toList();
        List<Map<String, Integer>> right = after.stream().map(BodyDiff::count).toList();
        double[][] best = new double[rows + 1][columns + 1];
        double[][] score = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int k = columns - 1; k >= 0; k--) {
                score[i][k] = likeness(before.get(i), left.get(i), after.get(k), right.get(k));
                double paired = score[i][k] < ALIKE ? -1 : score[i][k] + best[i + 1][k + 1];
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        int i = 0;
        int k = 0;
        while (i < rows && k < columns) {
            if (score[i][k] >= ALIKE && best[i][k] == score[i][k] + best[i + 1][k + 1]) {
                partners[i++] = k++;
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
        return partners;
    }

    private static boolean isCell(PageBlock block) {
        return block.name().equals("td") || block.name().equals("th");
    }

    /** As many blocks of the same kinds, which is what typing in them leaves. */
    private static boolean fits(List<PageBlock> before, List<PageBlock> after) {
        for (int i = 0; i < before.size(); i++) {
            boolean lines = before.get(i).isLine() && after.get(i).isLine();
            if (!before.get(i).name().equals(after.get(i).name())
                    && !(lines && before.get(i).name().length() < 2)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> count(PageBlock block) {
        Map<String, Integer> count = new HashMap<>();
        block.words().forEach(word -> count.merge(word, 1, Integer::sum));
        return count;
    }

    private static double likeness(
            PageBlock before, Map<String, Integer> left, PageBlock after, Map<String, Integer> right) {
        if (!before.name().equals(after.name())) {
            return 0;
        }
        int shared = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : left.entrySet()) {
            shared += Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        all += right.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0.5 : 2.0 * shared / all;
    }
}
