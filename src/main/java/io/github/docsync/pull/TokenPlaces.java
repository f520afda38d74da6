package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the tokens of a line stand in its source, and where others can be put. */
final class TokenPlaces {
    private final SourceLines source;
    private final TracedBody trace;
    private final List<InlineToken> tokens;

    /** @param tokens those that the source was converted to */
    TokenPlaces(SourceLines source, TracedBody trace, List<InlineToken> tokens) {
        this.source = source;
        this.trace = trace;
        this.tokens = tokens;
    }

    /** From the first token whose place is known to the last such token; null where there is none. */
    @Nullable
    SourceSpan whole() {
        List<InlineToken> known = tokens.stream().filter(InlineToken::isKnown).toList();
        return known.isEmpty()
                ? null
                : new SourceSpan(
                        known.get(0).start(), known.get(known.size() - 1).end());
    }

    /** Of two equal spaces round a deleted word the one that is not a line end is deleted. */
    Hunk keepingLineEnds(Hunk hunk) {
        if (hunk.newStart() != hunk.newEnd() || hunk.oldStart() == hunk.oldEnd()) {
            return hunk;
        }
        InlineToken first = tokens.get(hunk.oldStart());
        boolean canShift = hunk.oldEnd() < tokens.size()
                && first.isBlank()
                && isLineEnd(first)
                && tokens.get(hunk.oldEnd()).key().equals(first.key());
        if (canShift) {
            return new Hunk(hunk.oldStart() + 1, hunk.oldEnd() + 1, hunk.newStart() + 1, hunk.newEnd() + 1);
        }
        InlineToken last = tokens.get(hunk.oldEnd() - 1);
        boolean canShiftBack = hunk.oldStart() > 0
                && last.isBlank()
                && isLineEnd(last)
                && tokens.get(hunk.oldStart() - 1).key().equals(last.key());
        return canShiftBack
                ? new Hunk(hunk.oldStart() - 1, hunk.oldEnd() - 1, hunk.newStart() - 1, hunk.newEnd() - 1)
                : hunk;
    }

    private boolean isLineEnd(InlineToken token) {
        return token.isKnown()
                && source.text().substring(token.start(), token.end()).indexOf('\n') >= 0;
    }

    /**
     * What a hunk takes away; null where that is not known. A line end that goes takes the marks at the start of the next line along.
     */
    @Nullable
    SourceSpan replaced(Hunk hunk) {
        int start = tokens.get(hunk.oldStart()).start();
        InlineToken last = tokens.get(hunk.oldEnd() - 1);
        int end = last.end();
        if (isLineEnd(last)) {
            if (hunk.oldEnd() == tokens.size() || !tokens.get(hunk.oldEnd()).isKnown()) {
                return null;
            }
            end = outerStart(tokens.get(hunk.oldEnd()), "");
        }
        return end < start ? null : new SourceSpan(start, end);
    }

    /** Where text in that format can be inserted before a token; null where that is not known. */
    @Nullable
    SourceSpan insertion(int index, String format) {
        InlineToken previous = index > 0 ? tokens.get(index - 1) : null;
        InlineToken next = index < tokens.size() ? tokens.get(index) : null;
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

    static SourceSpan at(int offset) {
        return new SourceSpan(offset, offset);
    }

    /** Where the outermost element round the token ends that does not belong to the format; -1 if that is not known. */
    int outerEnd(InlineToken token, String format) {
        StorageNode.Element outer = outer(token, format);
        return outer == null
                ? token.end()
                : trace.span(outer).map(SourceSpan::end).orElse(-1);
    }

    /** As {@link #outerEnd}, where it starts. */
    int outerStart(InlineToken token, String format) {
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
}
