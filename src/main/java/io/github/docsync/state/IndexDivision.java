package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of the index are divided into parts: by path, so that neighbours lie together, where they repeat the least, and a change to
 * one page rewrites one part.
 *
 * @param starts the path that each part begins with; the first begins with the root
 */
public record IndexDivision(List<DocPath> starts) {
    /** Leaves room in each part for pages to come. */
    private static final int ROWS_PER_PART = 400;

    /** What stands round the rows of a part. */
    private static final int ROUND_ROWS = 1_000;

    public IndexDivision {
        starts = List.copyOf(starts);
    }

    /**
     * The division of these rows: the one before as long as each part fits a property, since another one writes all parts anew.
     *
     * @param before how they were divided; null where that is not known
     * @param atLeast how many parts there are now; never fewer, so that none is left over
     */
    public static IndexDivision of(List<RecordedState> rows, @Nullable IndexDivision before, int atLeast) {
        List<RecordedState> sorted = sorted(rows);
        if (before != null && before.fits(sorted)) {
            return before;
        }
        int parts = Math.max(Math.max(atLeast, 1), (rows.size() + ROWS_PER_PART - 1) / ROWS_PER_PART);
        IndexDivision division = even(sorted, before == null ? parts : more(parts));
        while (!division.fits(sorted)) {
            division = even(sorted, more(division.parts()));
        }
        return division;
    }

    private static int more(int parts) {
        return parts + Math.max(1, parts / 4);
    }

    private static IndexDivision even(List<RecordedState> sorted, int parts) {
        List<DocPath> starts = new ArrayList<>(List.of(DocPath.ROOT));
        for (int part = 1; part < parts; part++) {
            starts.add(
                    sorted.isEmpty()
                            ? DocPath.ROOT
                            : sorted.get(part * sorted.size() / parts).state().path());
        }
        return new IndexDivision(starts);
    }

    private boolean fits(List<RecordedState> rows) {
        return split(rows).values().stream()
                .allMatch(part -> part.size() <= 1 || RowsWriter.write(part).length() <= Packed.LIMIT - ROUND_ROWS);
    }

    private static List<RecordedState> sorted(List<RecordedState> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.state().path()))
                .toList();
    }

    /** How many parts there are. */
    public int parts() {
        return starts.size();
    }

    /** The part, from 1, that holds the row of the page of a path. */
    public int part(DocPath path) {
        int part = starts.size();
        while (part > 1 && starts.get(part - 1).compareTo(path) > 0) {
            part--;
        }
        return part;
    }

    DocPath start(int part) {
        return starts.get(part - 1);
    }

    /** Tells divisions apart: parts of two must not be taken for one index. */
    String fingerprint() {
        return ShortHash.of(Hash.ofParts(starts.stream().map(DocPath::value).toList()));
    }

    /** The rows by part, sorted; a part without rows is there too. */
    public SortedMap<Integer, List<RecordedState>> split(List<RecordedState> rows) {
        SortedMap<Integer, List<RecordedState>> split = new TreeMap<>();
        for (int part = 1; part <= parts(); part++) {
            split.put(part, new ArrayList<>());
        }
        for (RecordedState row : sorted(rows)) {
            split.computeIfAbsent(part(row.state().path()), none -> new ArrayList<>())
                    .add(row);
        }
        return split;
    }
}
