package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Blocks that are recognised by their first line alone, which must not be indented like code. */
final class LineBlocks implements CustomBlockParserFactory {
    private final Map<Character, Starter> starters;

    /** @param starters by the first character of the line after spaces */
    LineBlocks(Map<Character, Starter> starters) {
        this.starters = Map.copyOf(starters);
    }

    /** Starts blocks of one kind. */
    @FunctionalInterface
    interface Starter {
        /**
         * @param line the line from its first character that is not a space
         * @return {@code null} if no block starts here
         */
        @Nullable
        BlockStart start(ParserState state, BasedSequence line);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                int start = state.getNextNonSpaceIndex();
                Starter starter = start < line.length() ? starters.get(line.charAt(start)) : null;
                if (starter == null || state.getIndent() >= 4) {
                    return BlockStart.none();
                }
                return starter.start(state, line.subSequence(start));
            }
        };
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
}
