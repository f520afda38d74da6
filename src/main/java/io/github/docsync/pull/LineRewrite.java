package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    }

    /** A stretch of the old line and what stands there now. */
    record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {}

    private List<Hunk> hunks() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] match = SequenceAlignment.align(numbered(old, numbers), numbered(now, numbers));
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int i = 0; i <= old.size(); i++) {
            if (i < old.size() && match[i] < 0) {
                continue;
            }
            int end = i < old.size() ? match[i] : now.size();
            if (from < i || to < end) {
                hunks.add(new Hunk(from, i, to, end));
            }
            from = i + 1;
            to = end + 1;
        }
        return hunks;
    }

    private static int[] numbered(List<InlineToken> tokens, Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token.key(), key -> numbers.size()))
                .toArray();
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
        for (Hunk hunk : hunks()) {
            Optional<Change> change = words(keepingLineEnds(hunk));
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

    /** Of two equal spaces round a deleted word the one that is not a line end is deleted. */
    private Hunk keepingLineEnds(Hunk hunk) {
        if (hunk.newStart() != hunk.newEnd() || hunk.oldStart() == hunk.oldEnd()) {
            return hunk;
        }
        InlineToken first = old.get(hunk.oldStart());
        boolean canShift = hunk.oldEnd() < old.size()
                && first.isBlank()
                && isLineEnd(first)
                && old.get(hunk.oldEnd()).key().equals(first.key());
        if (canShift) {
            return new Hunk(hunk.oldStart() + 1, hunk.oldEnd() + 1, hunk.newStart() + 1, hunk.newEnd() + 1);
        }
        InlineToken last = old.get(hunk.oldEnd() - 1);
        boolean canShiftBack = hunk.oldStart() > 0
                && last.isBlank()
                && isLineEnd(last)
                && old.get(hunk.oldStart() - 1).key().equals(last.key());
        return canShiftBack
                ? new Hunk(hunk.oldStart() - 1, hunk.oldEnd() - 1, hunk.newStart() - 1, hunk.newEnd() - 1)
                : hunk;
    }

    private boolean isLineEnd(InlineToken token) {
        return token.isKnown()
                && source.text().substring(token.start(), token.end()).indexOf('\n') >= 0;
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
        SourceSpan place = removed.isEmpty() ? insertion(hunk.oldStart(), format) : place(hunk);
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

    /** A line end that goes takes the marks at the start of the next line along. */
    private @Nullable SourceSpan place(Hunk hunk) {
        int start = old.get(hunk.oldStart()).start();
        InlineToken last = old.get(hunk.oldEnd() - 1);
        int end = last.end();
        if (isLineEnd(last)) {
            if (hunk.oldEnd() == old.size() || !old.get(hunk.oldEnd()).isKnown()) {
                return null;
            }
            end = outerStart(old.get(hunk.oldEnd()), "");
        }
        return end < start ? null : new SourceSpan(start, end);
    }

    /** Where text in that format can be inserted before a token of the old line. */
    private @Nullable SourceSpan insertion(int index, String format) {
        InlineToken previous = index > 0 ? old.get(index - 1) : null;
        InlineToken next = index < old.size() ? old.get(index) : null;
        if (previous != null && previous.isKnown() && previous.format().equals(format) && !isLineEnd(previous)) {
            return at(previous.end());
        }
        if (next != null && next.isKnown() && next.format().equals(format)) {
            return at(next.start());
        }
        if (previous != null && previous.format().startsWith(format)) {
            int end = outerEnd(previous, format);
            return end < 0 ? null : at(behindAttributes(end, next));
        }
        if (next != null && next.format().startsWith(format)) {
            int start = outerStart(next, format);
            return start < 0 ? null : at(start);
        }
        return null;
    }

    /** Attributes that stand right behind what they belong to, and are no text, stay with it. */
    private int behindAttributes(int offset, @Nullable InlineToken next) {
        boolean text = next != null && next.start() == offset;
        int end = source.after(offset) == '{' && !text ? source.text().indexOf('}', offset) : -1;
        boolean apart = next == null || !next.isKnown() || end < next.start();
        return end >= 0 && end < source.lineEnd(offset) && apart ? end + 1 : offset;
    }

    private static SourceSpan at(int offset) {
        return new SourceSpan(offset, offset);
    }

    /** Where the outermost element round the token ends that does not belong to the format; -1 if that is not known. */
    private int outerEnd(InlineToken token, String format) {
        StorageNode.Element outer = outer(token, format);
        return outer == null
                ? token.end()
                : trace.span(outer).map(SourceSpan::end).orElse(-1);
    }

    private int outerStart(InlineToken token, String format) {
        StorageNode.Element outer = outer(token, format);
        return outer == null
                ? token.start()
                : trace.span(outer).map(SourceSpan::start).orElse(-1);
    }

    private static StorageNode.@Nullable Element outer(InlineToken token, String format) {
        if (token.format().equals(format)) {
            return null;
        }
        // Each enclosing element adds one tag to the format; formats of the same start enclose alike.
        int depth = format.isEmpty() ? 0 : depth(token, format);
        return depth < token.enclosing().size() ? token.enclosing().get(depth) : null;
    }

    private static int depth(InlineToken token, String format) {
        int depth = 0;
        int length = 0;
        for (StorageNode.Element element : token.enclosing()) {
            if (length >= format.length()) {
                break;
            }
            length += InlineTokens.shell(element).length();
            depth++;
        }
        return depth;
    }

    /** The source with the stretches anew that hold changed formatting, pictures or links. */
    Optional<String> stretches() {
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : merged(hunks().stream().map(this::widened).toList())) {
            Optional<Change> change = words(keepingLineEnds(hunk)).or(() -> stretch(hunk));
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return applied(changes);
    }

    /** The hunk with everything that belongs to a format which it cuts. */
    private Hunk widened(Hunk hunk) {
        int oldStart = hunk.oldStart();
        int oldEnd = hunk.oldEnd();
        int newStart = hunk.newStart();
        int newEnd = hunk.newEnd();
        // A line break is written nicely only where text stands on both sides.
        boolean breaks = now.subList(newStart, newEnd).stream().anyMatch(LineRewrite::isBreak);
        while (breaks && oldStart > 0 && newStart > 0 && isBreakOrSpace(now.get(newStart))) {
            oldStart--;
            newStart--;
        }
        while (breaks && oldEnd < old.size() && newEnd < now.size() && isBreakOrSpace(now.get(newEnd - 1))) {
            oldEnd++;
            newEnd++;
        }
        while (oldStart > 0 && newStart > 0 && (cuts(old, oldStart) || cuts(now, newStart))) {
            oldStart--;
            newStart--;
        }
        while (oldEnd < old.size() && newEnd < now.size() && (cuts(old, oldEnd) || cuts(now, newEnd))) {
            oldEnd++;
            newEnd++;
        }
        return new Hunk(oldStart, oldEnd, newStart, newEnd);
    }

    private static boolean isBreakOrSpace(InlineToken token) {
        return token.isBlank() || isBreak(token);
    }

    private static boolean isBreak(InlineToken token) {
        return token.thing() != null && token.thing().name().equals("br");
    }

    /** Whether the tokens before and behind an index stand in the same format. */
    private static boolean cuts(List<InlineToken> tokens, int index) {
        if (index <= 0 || index >= tokens.size()) {
            return false;
        }
        List<StorageNode.Element> left = tokens.get(index - 1).enclosing();
        List<StorageNode.Element> right = tokens.get(index).enclosing();
        return !left.isEmpty() && !right.isEmpty() && left.get(0) == right.get(0);
    }

    private static List<Hunk> merged(List<Hunk> hunks) {
        List<Hunk> merged = new ArrayList<>();
        for (Hunk hunk : hunks) {
            Hunk last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (hunk.oldStart() < last.oldEnd() || hunk.newStart() < last.newEnd())) {
                merged.set(
                        merged.size() - 1,
                        new Hunk(
                                last.oldStart(),
                                Math.max(last.oldEnd(), hunk.oldEnd()),
                                last.newStart(),
                                Math.max(last.newEnd(), hunk.newEnd())));
            } else {
                merged.add(hunk);
            }
        }
        return merged;
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
            SourceSpan place = insertion(oldStart, "");
            if (place == null) {
                return Optional.empty();
            }
            start = place.start();
            end = start;
        } else {
            start = outerStart(old.get(oldStart), "");
            end = outerEnd(old.get(oldEnd - 1), "");
        }
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        List<StorageNode> nodes = nodes(newStart, newEnd);
        String written =
                cell ? reverse.cell(nodes) : source.startsLine(start) ? reverse.inline(nodes) : reverse.within(nodes);
        String bare = written.strip();
        String text = (leadingBlank ? " " : "") + bare + (trailingBlank && !written.isBlank() ? " " : "");
        SourceSpan whole = place();
        String prefix = source.continuation(whole == null ? at(start) : whole);
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
            int from = outerStart(token, "");
            int to = outerEnd(token, "");
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
        return new FoundWords(source, old, now, hunks(), this::applied).ways();
    }

    private @Nullable SourceSpan place() {
        List<InlineToken> known = old.stream().filter(InlineToken::isKnown).toList();
        return known.isEmpty()
                ? null
                : new SourceSpan(
                        known.get(0).start(), known.get(known.size() - 1).end());
    }

    private Optional<String> applied(List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        boolean breakable = !cell && !before.name().startsWith("h");
        LineManner manner = LineManner.of(source, breakable ? place() : null);
        return manner.apply(changes);
    }
}
