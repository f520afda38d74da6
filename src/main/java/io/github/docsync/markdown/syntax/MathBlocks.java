package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts {@link MathBlock}s: at a line of {@code $$} alone, at {@code $$ a = b $$} on a line of its own, and at {@code $$ a} whose end stands in a later line.
 */
final class MathBlocks implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    /** One for each document. */
    private static final class Factory extends AbstractBlockParserFactory {
        /** In a paragraph of more lines no formula is looked for, since each line of it is copied. */
        private static final int LONGEST = 100;

        private final OpenDollars open = new OpenDollars();

        Factory(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || start + 1 >= line.length()) {
                return BlockStart.none();
            }
            boolean dollars = line.charAt(start) == '$' && line.charAt(start + 1) == '$';
            boolean inParagraph = matched.getBlockParser().isParagraphParser();
            List<BasedSequence> lines = inParagraph ? matched.getParagraphLines() : null;
            BasedSequence text = line.subSequence(start).trimEnd();
            if (lines != null && open.in(lines)) {
                return dollars ? BlockStart.none() : continued(state, matched, text, lines);
            }
            if (!dollars) {
                return BlockStart.none();
            }
            if (text.length() == 2) {
                return block(state, matched, text);
            }
            return inParagraph
                    ? null
                    : OpenDollars.endsOpen(text) ? onMoreLines(state, matched, text) : onOneLine(state, text);
        }

        private static @Nullable BlockStart block(ParserState state, MatchedBlockParser matched, BasedSequence text) {
            OptionalInt closing =
                    MathClosing.find(text, matched.getBlockParser().getBlock(), false);
            return closing.isEmpty()
                    ? BlockStart.none()
                    : BlockStart.of(new MathBlockParser(text, closing.getAsInt()))
                            .atIndex(state.getLine().length());
        }

        private static @Nullable BlockStart onOneLine(ParserState state, BasedSequence text) {
            int closing = text.indexOf(MathClosing.DOLLARS, 2);
            boolean alone = closing > 2
                    && !text.subSequence(2, closing).isBlank()
                    && MathClosing.isEnd(text.subSequence(closing + 2));
            return alone
                    ? BlockStart.of(MathBlockParser.fromOpening(text, text.getStartOffset() + closing))
                            .atIndex(state.getLine().length())
                    : BlockStart.none();
        }

        private static @Nullable BlockStart onMoreLines(
                ParserState state, MatchedBlockParser matched, BasedSequence text) {
            OptionalInt closing =
                    MathClosing.find(text, matched.getBlockParser().getBlock(), false);
            boolean alone = text.indexOf(MathClosing.DOLLARS, 2) < 0
                    && closing.isPresent()
                    && MathClosing.isEnd(restOfLine(text.getBaseSequence(), closing.getAsInt() + 2));
            return alone
                    ? BlockStart.of(MathBlockParser.fromOpening(text, closing.getAsInt()))
                            .atIndex(state.getLine().length())
                    : BlockStart.none();
        }

        private static CharSequence restOfLine(BasedSequence document, int from) {
            int end = document.indexOf('\n', from);
            return document.subSequence(from, end < 0 ? document.length() : end);
        }

        /** A line of a formula that began in a paragraph, {@code text $$}, although it could begin a list or a quote. */
        private static @Nullable BlockStart continued(
                ParserState state, MatchedBlockParser matched, BasedSequence text, List<BasedSequence> lines) {
            if (lines.size() > LONGEST
                    || MathClosing.find(text, matched.getBlockParser().getBlock(), true)
                            .isEmpty()) {
                return BlockStart.none();
            }
            ParagraphParser paragraph = new ParagraphParser();
            lines.forEach(line -> paragraph.addLine(state, line));
            paragraph.addLine(state, state.getLine().subSequence(state.getNextNonSpaceIndex()));
            return BlockStart.of(paragraph).atIndex(state.getLine().length()).replaceActiveBlockParser();
        }
    }
}
