package io.github.docsync.pull;

import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.desired.TrialPage;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries what a person changed into the author's Markdown, edit by edit. Each is tried in the way that touches least of the source first;
 * it is taken only if the page, converted again, has come nearer to what the person left.
 */
final class PageRewrite {
    /** More edits than a person makes; a page that was written anew is tried so often and no longer. */
    private static final int MOST_STEPS = 2_000;

    private final Function<String, TrialPage> converter;
    private final ReverseConverter reverse;
    private final List<StorageNode> goal;
    private final Set<String> failed = new HashSet<>();
    private final MovedBlocks moved = new MovedBlocks();
    private final State original;
    private State state;

    /** The page so far. */
    private record State(String text, TracedBody body, BodyDiff diff, int weight) {}

    /**
     * @param converter what the page would be with another text
     * @param goal what the person left, in the canonical form
     */
    PageRewrite(Function<String, TrialPage> converter, ReverseConverter reverse, String text, List<StorageNode> goal) {
        this.converter = converter;
        this.reverse = reverse;
        this.goal = goal;
        this.original = state(text);
        this.state = original;
    }

    private State state(String text) {
        TracedBody body = converter.apply(text).conversion().body();
        BodyDiff diff = BodyDiff.of(body.nodes(), goal);
        return new State(text, body, diff, Weights.of(diff));
    }

    /**
     * The text with the edits in it.
     *
     * @param left what could not be carried over
     */
    record Outcome(String text, List<BodyEdit> left) {}

    Outcome run() {
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<BodyEdit> edit = next();
            if (edit.isEmpty()) {
                break;
            }
            if (!step(edit.get())) {
                failed.add(name(edit.get()));
            }
        }
        ListNumbers.restored(original.text(), original.body(), state.text(), state.body())
                .ifPresent(text -> {
                    State numbered = state(text);
                    if (numbered.weight() <= state.weight()) {
                        state = numbered;
                    }
                });
        return new Outcome(state.text(), state.diff().edits());
    }

    private Optional<BodyEdit> next() {
        List<BodyEdit> edits = state.diff().edits();
        for (int i = edits.size() - 1; i >= 0; i--) {
            if (!failed.contains(name(edits.get(i)))) {
                return Optional.of(edits.get(i));
            }
        }
        return Optional.empty();
    }

    private static String name(BodyEdit edit) {
        if (edit instanceof BodyEdit.Line line) {
            return line.line().before().storage() + "\n" + line.line().after().storage();
        }
        BodyEdit.Blocks blocks = (BodyEdit.Blocks) edit;
        StringBuilder name = new StringBuilder().append(blocks.index());
        blocks.before().forEach(block -> name.append('-').append(block.storage()));
        blocks.after().forEach(block -> name.append('+').append(block.storage()));
        return name.toString();
    }

    private boolean step(BodyEdit edit) {
        for (Supplier<Optional<String>> way : ways(edit)) {
            Optional<String> text = way.get();
            if (text.isEmpty() || text.get().equals(state.text())) {
                continue;
            }
            State next = state(text.get());
            if (next.weight() < state.weight()) {
                state = next;
                return true;
            }
        }
        return edit instanceof BodyEdit.Blocks blocks && settled(blocks);
    }

    private boolean settled(BodyEdit.Blocks edit) {
        SourceLines source = new SourceLines(state.text());
        BlockPlaces places = new BlockPlaces(source, state.body());
        BlockRewrite blocks = new BlockRewrite(places, reverse, moved);
        for (Supplier<Optional<String>> way : new UnknownPlaces(places, blocks).ways(edit)) {
            Optional<String> text = way.get();
            if (text.isPresent()) {
                State next = state(text.get());
                if (next.weight() <= state.weight() - edit.weight()) {
                    state = next;
                    return true;
                }
            }
        }
        return false;
    }

    /** The ways to carry an edit over, the one that changes least of the source first. */
    private List<Supplier<Optional<String>>> ways(BodyEdit edit) {
        SourceLines source = new SourceLines(state.text());
        moved.remember(state.diff(), source, state.body());
        BlockPlaces places = new BlockPlaces(source, state.body());
        BlockRewrite blocks = new BlockRewrite(places, reverse, moved);
        BlockRewrite anew = new BlockRewrite(places, reverse, new MovedBlocks());
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        List<Supplier<Optional<String>>> fences = new ArrayList<>();
        ways.add(() -> new ParagraphBreaks(places).apply(edit, state.diff().edits()));
        if (edit instanceof BodyEdit.Line line) {
            PageBlock before = line.line().before();
            PageBlock after = line.line().after();
            LineRewrite rewrite =
                    new LineRewrite(source, state.body(), reverse, before, after, isCell(line.enclosing()));
            ways.add(rewrite::words);
            ways.add(rewrite::labelled);
            ways.add(() -> new LinkRewrite(source, state.body()).addresses(before, after));
            ways.addAll(AddressRewrite.found(source, before, after));
            ways.add(rewrite::stretches);
            ways.add(rewrite::line);
            ways.addAll(rewrite.found());
            ways.addAll(new HtmlBlocks(source).line(before, after));
            ways.add(() -> blocks.replace(before, after, false));
            fences.add(() -> blocks.replace(before, after, true));
        } else if (edit instanceof BodyEdit.Blocks change) {
            if (change.before().size() == 1 && change.after().size() == 1) {
                PageBlock before = change.before().get(0);
                PageBlock after = change.after().get(0);
                ways.add(() -> TableLayoutRewrite.apply(source, places.of(before), before, after));
                ways.add(() -> Optional.ofNullable(places.of(before))
                        .flatMap(span -> ColumnRewrite.apply(source, reverse, span, before, after)));
                ways.add(() -> Optional.ofNullable(places.of(before))
                        .flatMap(span -> ColumnRewrite.apply(source, reverse, span, before, after)
                                .flatMap(
                                        text -> TableLayoutRewrite.apply(new SourceLines(text), span, before, after))));
                ways.add(() -> InfoStringRewrite.apply(source, places.of(before), before, after));
                ways.add(() -> CodeRewrite.lines(source, places.of(before), before, after)
                        .flatMap(text ->
                                InfoStringRewrite.apply(new SourceLines(text), places.of(before), before, after)));
                ways.add(() -> CodeRewrite.apply(source, places.of(before), before, after));
                ways.addAll(CodeRewrite.found(source, before, after));
                ways.addAll(SummaryRewrite.found(source, before, after));
                ways.addAll(AddressRewrite.found(source, before, after));
            }
            ways.add(() -> blocks.apply(change, false));
            ways.add(() -> anew.apply(change, false));
            if (change.before().isEmpty() && change.after().size() > 1) {
                // One by one, so that what has no nice form does not take the others along.
                ways.add(() -> blocks.apply(change.first(), false));
                fences.add(() -> blocks.apply(change.first(), true));
            }
            fences.add(() -> blocks.apply(change, true));
            ways.addAll(new HtmlBlocks(source).blocks(change));
        }
        boolean unaligned = TableRow.isUnaligned(edit);
        for (BodyEdit.Pair pair : edit.enclosing()) {
            ways.add(() -> blocks.replace(pair.before(), pair.after(), false)
                    .filter(text -> !unaligned || !isTableOfTags(pair, text)));
            ways.addAll(new HtmlBlocks(source).replaced(pair));
            fences.add(() -> blocks.replace(pair.before(), pair.after(), true));
        }
        if (unaligned) {
            // A new row of a column that is aligned: a table in tags would say that it is not, and would not be a table
            // for its
            // author any more.
            return ways;
        }
        ways.addAll(fences);
        return ways;
    }

    private boolean isTableOfTags(BodyEdit.Pair pair, String text) {
        return pair.before().name().equals("table") && tables(text) > tables(state.text());
    }

    private static int tables(String text) {
        return text.split("<table", -1).length;
    }

    private static boolean isCell(List<BodyEdit.Pair> enclosing) {
        return enclosing.stream()
                .map(pair -> pair.before().name())
                .anyMatch(name -> name.equals("td") || name.equals("th"));
    }
}
