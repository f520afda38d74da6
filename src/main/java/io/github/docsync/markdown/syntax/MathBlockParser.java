package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a {@link MathBlock} whose end is known. */
final class MathBlockParser extends AbstractBlockParser {
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:\\{#(?<id>[^\\s{}]+)[^{}]*\\}|\\{[^{}]*\\}|\\((?<name>[^()\\s]+)\\))?(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:]?");

    private final MathBlock block;
    /** Where in the document the closing {@code $$} stands. */
    private final int closing;

    private final StringBuilder formula = new StringBuilder();
    private BasedSequence rest = BasedSequence.NULL;
    private boolean closed;

    /** @param line the opening line, from its {@code $$} */
    MathBlockParser(BasedSequence line, int closing) {
        this.block = new MathBlock(line);
        this.closing = closing;
    }

    /** A formula that begins, and may end, in the line of its opening. */
    static MathBlockParser fromOpening(BasedSequence line, int closing) {
        MathBlockParser parser = new MathBlockParser(line, closing);
        parser.add(line.subSequence(2));
        return parser;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (line.getStartOffset() > block.getStartOffset()) {
            add(line);
        }
    }

    private void add(BasedSequence line) {
        String content = line.toString();
        if (line.getStartOffset() <= closing && closing < line.getEndOffset()) {
            int at = closing - line.getStartOffset();
            content = content.substring(0, at);
            rest = line.subSequence(at + 2).trim();
            closed = true;
        }
        if (!content.isBlank()) {
            formula.append(content.stripTrailing()).append('\n');
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        Matcher matcher = LABEL.matcher(rest);
        if (matcher.matches()) {
            block.setLabel(matcher.group("id") == null ? matcher.group("name") : matcher.group("id"));
            rest = rest.subSequence(matcher.start("rest")).trim();
        }
        boolean punctuation = PUNCTUATION.matcher(rest).matches();
        block.setFormula(formula.toString().strip() + (punctuation ? rest : ""));
        rest = punctuation ? BasedSequence.NULL : rest;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (!rest.isEmpty()) {
            inlineParser.parse(rest, block);
        }
    }
}
