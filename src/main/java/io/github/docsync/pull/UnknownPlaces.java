package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that a dialect's own marks make, such as shortcodes, and of which is not known where they stand: they stand somewhere between their
 * neighbours, and each place there is a way to try. Only a way that settles an edit as a whole is right.
 */
final class UnknownPlaces {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 30;

    private final SourceLines source;
    private final BlockPlaces places;
    private final BlockRewrite blocks;

    UnknownPlaces(BlockPlaces places, BlockRewrite blocks) {
        this.source = places.source();
        this.places = places;
        this.blocks = blocks;
    }

    /** The ways to settle an edit among the topmost blocks, the one that changes least first. */
    List<Supplier<Optional<String>>> ways(BodyEdit.Blocks edit) {
        boolean known = edit.before().stream().allMatch(block -> places.of(block) != null);
        if (!edit.enclosing().isEmpty() || (known && !edit.before().isEmpty())) {
            return List.of();
        }
        SourceSpan region = region(edit);
        if (region == null) {
            return List.of();
        }
        return edit.before().isEmpty()
                ? insertions(edit, region)
                : edit.after().isEmpty() ? removals(region) : List.of();
    }

    private @Nullable SourceSpan region(BodyEdit.Blocks edit) {
        int start = 0;
        int end = source.text().length();
        for (int i = 0; i < edit.siblings().size(); i++) {
            SourceSpan span = places.of(edit.siblings().get(i));
            if (span != null && i < edit.index()) {
                start = Math.max(start, span.end());
            } else if (span != null && i >= edit.index() + edit.before().size()) {
                end = Math.min(end, span.start());
            }
        }
        return start <= end ? new SourceSpan(start, end) : null;
    }

    private List<Supplier<Optional<String>>> insertions(BodyEdit.Blocks edit, SourceSpan region) {
        String written = blocks.written(edit);
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        for (int line = nextLine(region.start());
                line <= region.end() && ways.size() < MOST_PLACES;
                line = nextLine(line)) {
            int at = line;
            boolean apart = source.isBlankLine(at - 1);
            if (apart && source.prefix(at).isEmpty()) {
                ways.add(() -> Optional.of(new Change(at, at, written + "\n\n").in(source.text())));
            }
            if (line >= source.text().length()) {
                break;
            }
        }
        if (region.end() == source.text().length()) {
            String text = source.text().stripTrailing();
            ways.add(() -> Optional.of(text + "\n\n" + written + "\n"));
        }
        return ways;
    }

    private int nextLine(int offset) {
        return Math.min(source.text().length(), source.lineEnd(offset) + 1);
    }

    /** Lines that stand together, from one stretch of them to all. */
    private List<Supplier<Optional<String>>> removals(SourceSpan region) {
        List<SourceSpan> stretches = new ArrayList<>();
        int start = -1;
        for (int line = region.start() == 0 ? 0 : nextLine(region.start());
                line < region.end();
                line = nextLine(line)) {
            if (source.isBlankLine(line)) {
                start = -1;
                continue;
            }
            int end = nextLine(line);
            if (start < 0) {
                start = line;
                stretches.add(new SourceSpan(line, end));
            } else {
                stretches.set(stretches.size() - 1, new SourceSpan(start, end));
            }
        }
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        for (int count = 1; count <= stretches.size(); count++) {
            for (int i = 0; i + count <= stretches.size() && ways.size() < MOST_PLACES; i++) {
                int from = stretches.get(i).start();
                int last = stretches.get(i + count - 1).end();
                int to = source.isBlankLine(last) ? nextLine(last) : last;
                ways.add(() -> Optional.of(new Change(from, to, "").in(source.text())));
            }
        }
        return ways;
    }
}
