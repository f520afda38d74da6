package io.github.docsync.pull;

import io.github.docsync.pull.SourceLines.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changed words of a line of which is not known where it stands: in raw HTML, or in the marks of a dialect. */
final class FoundWords {
    /** So many words and spaces round a change are looked for at most. */
    private static final int MOST_CONTEXT = 12;

    /** So many places are tried at most where the same words stand. */
    private static final int MOST_PLACES = 10;

    /** As HTML and most attributes have it, as it is, and as Markdown would escape it. */
    private static final List<UnaryOperator<String>> WRITINGS = List.of(
            text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
            text -> text,
            text -> text.replaceAll("([\\\\`*_{}\\[\\]<>~^|@$:&])", "\\\\$1"));

    private final SourceLines source;
    private final List<InlineToken> old;
    private final List<InlineToken> now;
    private final List<Hunk> hunks;
    private final Function<List<Change>, Optional<String>> applied;

    /** @param applied makes changes of the source, in the manner of the author's lines */
    FoundWords(
            SourceLines source,
            List<InlineToken> old,
            List<InlineToken> now,
            List<Hunk> hunks,
            Function<List<Change>, Optional<String>> applied) {
        this.source = source;
        this.old = old;
        this.now = now;
        this.hunks = hunks;
        this.applied = applied;
    }

    /**
     * The ways to replace them where they are found. Each changed stretch is looked for with the words round it, as few as make it unique; a single one that never is,
     * in every place.
     */
    List<Supplier<Optional<String>>> ways() {
        boolean words = hunks.stream()
                .allMatch(hunk -> Stream.concat(
                                old.subList(hunk.oldStart(), hunk.oldEnd()).stream(),
                                now.subList(hunk.newStart(), hunk.newEnd()).stream())
                        .allMatch(token -> token.thing() == null));
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        if (!words || hunks.isEmpty()) {
            return ways;
        }
        for (UnaryOperator<String> writing : WRITINGS) {
            ways.add(() -> applied.apply(
                    hunks.stream().flatMap(hunk -> find(hunk, writing).stream()).toList()));
        }
        if (hunks.size() == 1) {
            Set<Change> changes = new LinkedHashSet<>();
            WRITINGS.forEach(writing -> changes.addAll(everywhere(hunks.get(0), writing)));
            changes.forEach(change -> ways.add(() -> applied.apply(List.of(change))));
        }
        return ways;
    }

    private Optional<Change> find(Hunk hunk, UnaryOperator<String> writing) {
        String removed = text(old, hunk.oldStart(), hunk.oldEnd());
        String added = writing.apply(text(now, hunk.newStart(), hunk.newEnd()));
        for (int context = removed.isBlank() ? 1 : 0; context <= MOST_CONTEXT; context++) {
            String left = text(old, Math.max(0, hunk.oldStart() - context), hunk.oldStart());
            String right = text(old, hunk.oldEnd(), Math.min(old.size(), hunk.oldEnd() + context));
            String wanted = left + removed + right;
            int first = source.text().indexOf(wanted);
            if (first < 0) {
                return Optional.empty();
            }
            if (source.text().indexOf(wanted, first + 1) < 0) {
                int start = first + left.length();
                return Optional.of(new Change(start, start + removed.length(), added));
            }
        }
        return Optional.empty();
    }

    private List<Change> everywhere(Hunk hunk, UnaryOperator<String> writing) {
        String left = text(old, Math.max(0, hunk.oldStart() - MOST_CONTEXT), hunk.oldStart());
        String removed = text(old, hunk.oldStart(), hunk.oldEnd());
        String right = text(old, hunk.oldEnd(), Math.min(old.size(), hunk.oldEnd() + MOST_CONTEXT));
        String wanted = left + removed + right;
        List<Change> changes = new ArrayList<>();
        int at = wanted.isBlank() ? -1 : source.text().indexOf(wanted);
        while (at >= 0 && changes.size() <= MOST_PLACES) {
            int start = at + left.length();
            changes.add(new Change(
                    start, start + removed.length(), writing.apply(text(now, hunk.newStart(), hunk.newEnd()))));
            at = source.text().indexOf(wanted, at + 1);
        }
        return changes.size() > MOST_PLACES ? List.of() : changes;
    }

    private static String text(List<InlineToken> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(token -> text.append(token.text()));
        return text.toString();
    }
}
