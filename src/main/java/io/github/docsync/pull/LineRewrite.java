package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries the change of one line of text into its source: first word by word, so that all else of the source stays as it is; where
 * formatting changed, the smallest stretch that holds whole formats is written anew.
 */
final class LineRewrite {
    private final SourceLines source;
    private final TracedBody trace;
    private final ReverseConverter reverse;
    private final PageBlock before;
    private final PageBlock after;
    private final boolean cell;
    private final List<InlineToken> old;
    private final List<InlineToken> now;
    private final LineDiff diff;
    private final TokenPlaces places;

    LineRewrite(
            SourceLines source,
            TracedBody trace,
            ReverseConverter reverse,
            PageBlock before,
            PageBlock after,
            boolean cell) {
        this.source = source;
        this.trace = trace;
        this.reverse = reverse;
        this.before = before;
        this.after = after;
        this.cell = cell;
        this.old = InlineTokens.of(before.inline(), trace);
        this.now = InlineTokens.of(after.inline(), null);
        this.diff = new LineDiff(old, now);
        this.places = new TokenPlaces(source, trace, old);
    }

    /** The source with only the changed words replaced; empty where more than words changed, or it is not known where they stand. */
    Optional<String> words() {
        return applied(changes(false));
    }

    /** As {@link #words}, where the text of links changed that is the label of their address as well. */
    Optional<String> labelled() {
        return applied(changes(true));
    }

    /** None where more than words changed. */
    private List<Change> changes(boolean labels) {
        LinkRewrite links = new LinkRewrite(source, trace);
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : diff.hunks()) {
            Optional<Change> change = words(places.keepingLineEnds(hunk));
            if (change.isEmpty()) {
                return List.of();
            }
            changes.add(change.get());
            Change label = labels ? links.label(old.get(Math.min(hunk.oldStart(), old.size() - 1))) : null;
            if (label != null && !changes.contains(label)) {
                changes.add(label);
            }
        }
        return changes;
    }

    private Optional<Change> words(Hunk hunk) {
        List<InlineToken> removed = old.subList(hunk.oldStart(), hunk.oldEnd());
        List<InlineToken> added = now.subList(hunk.newStart(), hunk.newEnd());
        String format = removed.isEmpty()
                ? (added.isEmpty() ? "" : added.get(0).format())
                : removed.get(0).format();
        boolean plain = removed.stream()
                        .allMatch(token -> token.isKnown() && token.format().equals(format))
                && added.stream()
                        .allMatch(
                                token -> token.thing() == null && token.format().equals(format));
        if (!plain || removed.stream().anyMatch(token -> token.thing() != null && !added.isEmpty())) {
            return Optional.empty();
        }
        SourceSpan place = removed.isEmpty() ? places.insertion(hunk.oldStart(), format) : places.replaced(hunk);
        if (place == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        added.forEach(token -> text.append(token.text()));
        boolean code = format.contains("<code");
        if (code && (text.indexOf("`") >= 0 || (cell && text.indexOf("|") >= 0))) {
            return Optional.empty();
        }
        String written = code || text.isEmpty() ? text.toString() : escaped(text.toString(), place);
        return Optional.of(new Change(place.start(), place.end(), written));
    }

    /** Spaces at the edges are the caller's, not the escaper's. */
    private String escaped(String text, SourceSpan place) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text;
        }
        int lead = text.indexOf(bare);
        char left = lead > 0 ? ' ' : source.before(place.start());
        char right = lead + bare.length() < text.length() ? ' ' : source.after(place.end());
        return text.substring(0, lead) + reverse.words(bare, left, right, cell) + text.substring(lead + bare.length());
    }

    /** The source with the stretches anew that hold changed formatting, pictures or links. */
    Optional<String> stretches() {
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : diff.wholeFormats()) {
            Optional<Change> change = words(places.keepingLineEnds(hunk)).or(() -> stretch(hunk));
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return applied(changes);
    }

    private Optional<Change> stretch(Hunk hunk) {
        int oldStart = hunk.oldStart();
        int oldEnd = hunk.oldEnd();
        int newStart = hunk.newStart();
        int newEnd = hunk.newEnd();
        boolean leadingBlank = newStart < newEnd && now.get(newStart).isBlank();
        boolean trailingBlank = newEnd > newStart && now.get(newEnd - 1).isBlank();
        int start;
        int end;
        if (oldStart == oldEnd) {
            SourceSpan place = places.insertion(oldStart, "");
            if (place == null) {
                return Optional.empty();
            }
            start = place.start();
            end = start;
        } else {
            start = places.outerStart(old.get(oldStart), "");
            end = places.outerEnd(old.get(oldEnd - 1), "");
        }
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        List<StorageNode> nodes = nodes(newStart, newEnd);
        String written =
                cell ? reverse.cell(nodes) : source.startsLine(start) ? reverse.inline(nodes) : reverse.within(nodes);
        String bare = written.strip();
        String text = (leadingBlank ? " " : "") + bare + (trailingBlank && !written.isBlank() ? " " : "");
        SourceSpan whole = places.whole();
        String prefix = source.continuation(whole == null ? TokenPlaces.at(start) : whole);
        return Optional.of(new Change(start, end, SourceLines.prefixed(text, prefix)));
    }

    /** The nodes that the new tokens were cut from. */
    private List<StorageNode> nodes(int from, int to) {
        List<StorageNode> nodes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StorageNode.Element last = null;
        for (InlineToken token : now.subList(from, to)) {
            StorageNode.Element element = token.enclosing().isEmpty()
                    ? token.thing()
                    : token.enclosing().get(0);
            if (element == null) {
                text.append(token.text());
                last = null;
            } else if (element != last) {
                if (!text.isEmpty()) {
                    nodes.add(new StorageNode.Text(text.toString()));
                    text.setLength(0);
                }
                nodes.add(element);
                last = element;
            }
        }
        if (!text.isEmpty()) {
            nodes.add(new StorageNode.Text(text.toString()));
        }
        return nodes;
    }

    /** The source with the whole line anew. */
    Optional<String> line() {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (InlineToken token : old) {
            int from = places.outerStart(token, "");
            int to = places.outerEnd(token, "");
            if (from < 0 || to < 0) {
                return Optional.empty();
            }
            start = Math.min(start, from);
            end = Math.max(end, to);
        }
        if (end < start) {
            return Optional.empty();
        }
        String written = cell
                ? reverse.cell(after.inline())
                : before.name().startsWith("h") ? reverse.heading(after.inline()) : reverse.inline(after.inline());
        return applied(List.of(new Change(start, end, SourceLines.prefixed(written, source.prefix(start)))));
    }

    /** The ways to replace changed words where they are found, of which is not known where they stand. */
    List<Supplier<Optional<String>>> found() {
        return new FoundWords(source, old, now, diff.hunks(), this::applied).ways();
    }

    private Optional<String> applied(List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        boolean breakable = !cell && !before.name().startsWith("h");
        LineManner manner = LineManner.of(source, breakable ? places.whole() : null);
        return manner.apply(changes);
    }
}
