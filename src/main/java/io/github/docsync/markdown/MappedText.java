package io.github.docsync.markdown;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text as the parser reads it, and where each of its characters comes from: from the page's own file, from a file that it includes, or
 * from neither because a {@link SourceStep} made it. Immutable.
 */
public final class MappedText {
    private final String text;
    /** Where each segment starts; ascending, the first at 0. */
    private final int[] starts;

    private final List<Segment> segments;

    /**
     * @param offset where the segment's first character stands in the file
     * @param copied whether the characters after it follow there, too; else all of the segment was made for what stands there
     */
    private record Segment(ParserText file, int offset, boolean copied) {}

    private MappedText(String text, int[] starts, List<Segment> segments) {
        this.text = text;
        this.starts = starts;
        this.segments = segments;
    }

    /** A file's text from an index on. */
    static MappedText of(ParserText file, int from) {
        return new MappedText(file.text().substring(from), new int[] {0}, List.of(new Segment(file, from, true)));
    }

    /** A file as written; line ends and characters that no page can hold are made good. */
    public static MappedText of(DocPath file, String text) {
        return of(ParserText.of(file.value(), text), 0);
    }

    public String text() {
        return text;
    }

    /** Where a character comes from, or what it was made for. */
    public SourceLocation location(int offset) {
        int index = segment(offset);
        Segment segment = segments.get(index);
        return segment.file().location(segment.offset() + (segment.copied() ? offset - starts[index] : 0));
    }

    /**
     * Where a character that an author wrote stands.
     *
     * @return empty for one that was made
     */
    public Optional<Origin> origin(int offset) {
        int index = segment(offset);
        Segment segment = segments.get(index);
        return segment.copied()
                ? Optional.of(new Origin(segment.file().file(), segment.offset() + offset - starts[index]))
                : Optional.empty();
    }

    private int segment(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, offset));
        return found >= 0 ? found : -found - 2;
    }

    /** A part of the text. */
    public MappedText part(int from, int to) {
        Builder builder = new Builder();
        builder.append(this, from, to);
        return builder.build();
    }

    /**
     * Where a character stands.
     *
     * @param file the path of the file
     * @param offset how many characters stand before it, line ends counted as one
     */
    public record Origin(String file, int offset) {}

    /** Puts text together from parts. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();

        void append(MappedText source, int from, int to) {
            if (to <= from) {
                return;
            }
            for (int i = source.segment(from); i < source.starts.length && source.starts[i] < to; i++) {
                Segment segment = source.segments.get(i);
                int skipped = Math.max(0, from - source.starts[i]);
                add(
                        text.length() + Math.max(0, source.starts[i] - from),
                        segment.copied() ? new Segment(segment.file(), segment.offset() + skipped, true) : segment);
            }
            text.append(source.text, from, to);
        }

        /** Adds what was made for the character at {@code at} of the source. */
        void append(String made, MappedText source, int at) {
            if (made.isEmpty()) {
                return;
            }
            int index = source.segment(at);
            Segment segment = source.segments.get(index);
            int offset = segment.offset() + (segment.copied() ? at - source.starts[index] : 0);
            add(text.length(), new Segment(segment.file(), offset, false));
            text.append(made);
        }

        private void add(int start, Segment segment) {
            starts.add(start);
            segments.add(segment);
        }

        MappedText build() {
            if (segments.isEmpty()) {
                return new MappedText("", new int[] {0}, List.of(new Segment(ParserText.of("", ""), 0, false)));
            }
            int[] from = starts.stream().mapToInt(Integer::intValue).toArray();
            return new MappedText(text.toString(), from, List.copyOf(segments));
        }
    }
}
