package io.github.docsync.storage.carry;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageWalk;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body with comment markers round the text that they mark. A marker is written round text only, anew for every piece
 * of it, so that it never crosses the tags of formatting or of a block.
 */
final class MarkerWriter implements StorageWalk.Visitor {
    /** More comments on one piece of text than this are marked where they begin only. */
    private static final int MOST_OVERLAPPING = 24;
    /** Beyond this, which no page of people's making needs, each comment is marked once. */
    private static final int MOST_MARKERS = 250_000;

    /** A range to mark, ordered so that outer ranges come first. */
    private record Range(String ref, int start, int end, int number) {}

    private static final Comparator<Range> OUTER_FIRST = Comparator.comparingInt(Range::start)
            .thenComparing(Comparator.comparingInt(Range::end).reversed())
            .thenComparingInt(Range::number);

    private final StorageWriter writer = new StorageWriter();
    private final MarkableText text;
    private final Map<Integer, List<Range>> rangesByBlock = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final List<String> openRefs = new ArrayList<>();
    private final TreeSet<Range> active = new TreeSet<>(OUTER_FIRST);
    private int markers;
    private int block = -1;
    private List<Range> upcoming = List.of();
    private int next;
    private StorageNode.@Nullable Element thing;

    private MarkerWriter(MarkableText text) {
        this.text = text;
    }

    /**
     * Writes a body.
     *
     * @param text the body's text
     * @param places where to put markers, by the comment's reference
     */
    static MarkerWriter write(
            StorageDocument document, MarkableText text, Map<String, List<CommentPlacement.MarkedRange>> places) {
        MarkerWriter writer = new MarkerWriter(text);
        places.forEach(writer::add);
        writer.rangesByBlock.values().forEach(ranges -> ranges.sort(OUTER_FIRST));
        StorageWalk.walk(document.nodes(), writer);
        return writer;
    }

    StorageBody body() {
        return StorageBody.of(writer);
    }

    /** The references of the comments that the body now has a marker of. */
    Set<String> refs() {
        return written;
    }

    /** Adds one comment's ranges; those that overlap become one. */
    private void add(String ref, List<CommentPlacement.MarkedRange> places) {
        Map<Integer, List<CommentPlacement.MarkedRange>> byBlock = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparingInt(CommentPlacement.MarkedRange::start))
                .forEach(place -> byBlock.computeIfAbsent(place.block(), key -> new ArrayList<>())
                        .add(place));
        byBlock.forEach((key, ordered) -> {
            int start = ordered.get(0).start();
            int end = ordered.get(0).end();
            for (CommentPlacement.MarkedRange place : ordered) {
                if (place.start() > end) {
                    add(key, ref, start, end);
                    start = place.start();
                }
                end = Math.max(end, place.end());
            }
            add(key, ref, start, end);
        });
    }

    private void add(int key, String ref, int start, int end) {
        List<Range> ranges = rangesByBlock.computeIfAbsent(key, unused -> new ArrayList<>());
        ranges.add(new Range(ref, start, end, ranges.size()));
    }

    @Override
    public void enter(StorageNode.Element element) {
        MarkableText.Position position = thing == null ? text.position(element) : null;
        if (position != null) {
            advance(position, position.start());
            if (!element.is(Vocabulary.IMAGE)) {
                mark(wanted(active));
                thing = element;
            } else if (element.children().size() > 1) {
                mark(List.of());
            } else {
                mark(wanted(active.stream()
                        .filter(range -> range.end() - range.start() == 1)
                        .toList()));
                thing = element;
            }
        } else if (thing == null) {
            mark(List.of());
        }
        writer.open(element.name(), element.attributes());
    }

    @Override
    public void leave(StorageNode.Element element) {
        if (element == thing) {
            thing = null;
        } else if (thing == null) {
            mark(List.of());
        }
        writer.close(element.name());
    }

    @Override
    public void text(StorageNode.Text node) {
        MarkableText.Position position = text.position(node);
        if (position == null) {
            writer.text(node.text());
            return;
        }
        int offset = position.start();
        int end = offset + node.text().length();
        while (offset < end) {
            advance(position, offset);
            int stop = Math.min(end, nextChange(offset));
            mark(wanted(active));
            writer.text(node.text().substring(offset - position.start(), stop - position.start()));
            offset = stop;
        }
    }

    @Override
    public void cdata(StorageNode.Cdata node) {
        writer.cdata(node.text());
    }

    /** Brings the active ranges up to the offset. */
    private void advance(MarkableText.Position position, int offset) {
        if (position.block() != block) {
            block = position.block();
            upcoming = rangesByBlock.getOrDefault(block, List.of());
            next = 0;
            active.clear();
        }
        while (next < upcoming.size() && upcoming.get(next).start() <= offset) {
            active.add(upcoming.get(next++));
        }
        active.removeIf(range -> range.end() <= offset);
    }

    private int nextChange(int offset) {
        int change = next < upcoming.size() ? upcoming.get(next).start() : Integer.MAX_VALUE;
        for (Range range : active) {
            change = Math.min(change, range.end());
        }
        return Math.max(change, offset + 1);
    }

    /** The references to mark here, outermost first. */
    private List<String> wanted(Collection<Range> ranges) {
        List<String> wanted = new ArrayList<>();
        for (Range range : ranges) {
            boolean first = !written.contains(range.ref());
            if (first || (wanted.size() < MOST_OVERLAPPING && markers < MOST_MARKERS)) {
                wanted.add(range.ref());
            }
        }
        return wanted;
    }

    /** Closes and opens markers until the wanted ones are open. */
    private void mark(List<String> wanted) {
        int common = 0;
        while (common < wanted.size()
                && common < openRefs.size()
                && wanted.get(common).equals(openRefs.get(common))) {
            common++;
        }
        while (openRefs.size() > common) {
            openRefs.remove(openRefs.size() - 1);
            writer.close(Vocabulary.MARKER);
        }
        for (String ref : wanted.subList(common, wanted.size())) {
            writer.open(Vocabulary.MARKER, Vocabulary.MARKER_REF, ref);
            openRefs.add(ref);
            written.add(ref);
            markers++;
        }
    }
}
