package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@link AdmonitionBlock}s; the syntax is Python-Markdown's, that of tabs PyMdown's. */
final class AdmonitionParser extends AbstractBlockParser {
    private static final int INDENT = 4;
    private static final Pattern OPENING = Pattern.compile(
            "(?<marker>!!!|\\?\\?\\?)\\+? ?(?<kind>[\\w-]{1,50})(?: +[\\w-]{1,50}){0,5}(?: +\"(?<title>.{0,1000})\")? *");

    private static final Pattern TAB = Pattern.compile("===[!+]? ?\"(?<title>.{1,1000})\" *");

    private final AdmonitionBlock block;
    private final @Nullable BasedSequence title;

    private AdmonitionParser(AdmonitionBlock block, @Nullable BasedSequence title) {
        this.block = block;
        this.title = title;
    }

    /** {@code === "Title"}: one of several tabs. */
    static @Nullable BlockStart tab(ParserState state, BasedSequence line) {
        BasedSequence text = line.trimEnd();
        Matcher matcher = TAB.matcher(text);
        if (text.length() < 6 || !matcher.matches()) {
            return BlockStart.none();
        }
        AdmonitionBlock block = new AdmonitionBlock(line, AdmonitionBlock.TAB, matcher.group("title"), false);
        return BlockStart.of(new AdmonitionParser(block, title(text, matcher)))
                .atIndex(state.getLine().length());
    }

    private static @Nullable BasedSequence title(BasedSequence line, Matcher matcher) {
        int start = matcher.start("title");
        return start < 0 ? null : line.subSequence(start, matcher.end("title"));
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (title != null) {
            BlockTitle node = new BlockTitle(title);
            inlineParser.parse(title, node);
            block.prependChild(node);
        }
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        if (line.length() < 5 || line.charAt(1) != line.charAt(0)) {
            return BlockStart.none();
        }
        BasedSequence text = line.trimEnd();
        Matcher matcher = OPENING.matcher(text);
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        AdmonitionBlock block = new AdmonitionBlock(
                line,
                matcher.group("kind"),
                matcher.group("title"),
                matcher.group("marker").startsWith("?"));
        return BlockStart.of(new AdmonitionParser(block, title(text, matcher)))
                .atIndex(state.getLine().length());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block candidate) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
