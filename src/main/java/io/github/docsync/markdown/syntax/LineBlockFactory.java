package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A block that is recognised by its first line alone, which must not be indented like code. */
final class LineBlockFactory implements CustomBlockParserFactory {
    private final char firstCharacter;
    private final BiFunction<ParserState, BasedSequence, @Nullable BlockStart> starter;

    /**
     * @param firstCharacter the first character of the line after blanks
     * @param starter gets the line from that character on; {@code null} if no block starts here
     */
    LineBlockFactory(char firstCharacter, BiFunction<ParserState, BasedSequence, @Nullable BlockStart> starter) {
        this.firstCharacter = firstCharacter;
        this.starter = starter;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                int start = state.getNextNonSpaceIndex();
                if (start >= line.length() || line.charAt(start) != firstCharacter || state.getIndent() >= 4) {
                    return BlockStart.none();
                }
                return starter.apply(state, line.subSequence(start));
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
