package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, asked only about lines that can be one: flexmark assembles the whole paragraph so far before it looks
 * at the line, which takes quadratic time on long paragraphs and tables.
 */
final class GuardedHeadings implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = new HeadingParser.Factory().apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return mayBeHeading(state) ? headings.tryStart(state, matched) : BlockStart.none();
            }
        };
    }

    private static boolean mayBeHeading(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (start >= line.length()) {
            return false;
        }
        char first = line.charAt(start);
        if (first == '#') {
            return true;
        }
        if (first != '=' && first != '-') {
            return false;
        }
        int end = start;
        while (end < line.length() && line.charAt(end) == first) {
            end++;
        }
        return line.subSequence(end).isBlank();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        // as the core orders them: a line of hyphens under a paragraph is a heading, not a rule
        return Set.of(
                ThematicBreakParser.Factory.class,
                ListBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                FencedCodeBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
