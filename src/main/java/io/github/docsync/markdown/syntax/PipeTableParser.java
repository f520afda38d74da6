package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.markdown.syntax.PipeCell.Alignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@link PipeTable}s. In place of flexmark's, which takes quadratic time on long tables, overflows the stack on wide
 * ones, and takes lines for tables that GitHub does not.
 */
final class PipeTableParser extends AbstractBlockParser {
    private final PipeTable block = new PipeTable();
    private final List<Alignment> alignments;

    private PipeTableParser(BasedSequence header, List<Alignment> alignments) {
        this.alignments = alignments;
        addRow(header, true);
    }

    /** A table starts at its delimiter row, if the paragraph's last line so far has as many cells. */
    static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int first = state.getNextNonSpaceIndex();
        if (!matched.getBlockParser().isParagraphParser()
                || state.getIndent() >= 4
                || first >= line.length()
                || "|:-".indexOf(line.charAt(first)) < 0) {
            return BlockStart.none();
        }
        List<Alignment> alignments = PipeRows.alignments(line.subSequence(first).trimEnd());
        List<BasedSequence> paragraph = alignments.isEmpty() ? null : matched.getParagraphLines();
        if (paragraph == null || paragraph.isEmpty()) {
            return BlockStart.none();
        }
        BasedSequence header = paragraph.get(paragraph.size() - 1);
        if (header.indexOf('|') < 0 || PipeRows.cells(header, alignments.size()).size() != alignments.size()) {
            return BlockStart.none();
        }
        PipeTableParser table = new PipeTableParser(header, alignments);
        BlockStart start = paragraph.size() == 1
                ? BlockStart.of(table)
                : BlockStart.of(before(state, paragraph.subList(0, paragraph.size() - 1)), table);
        return start.atIndex(line.length()).replaceActiveBlockParser();
    }

    /** The paragraph without the line that became the header. */
    private static ParagraphParser before(ParserState state, List<BasedSequence> lines) {
        ParagraphParser paragraph = new ParagraphParser();
        lines.forEach(line -> paragraph.addLine(state, line));
        return paragraph;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isInterruptible() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return state.isBlank() || isAttributes(state.getLine().trim())
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    /** Whether the line holds the table's attributes, as kramdown or Goldmark has them, which are no row. */
    private static boolean isAttributes(BasedSequence line) {
        boolean opened = line.startsWith("{:") || line.startsWith("{.") || line.startsWith("{#");
        return opened && line.endsWith("}") && line.indexOf('|') < 0;
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (!line.isBlank()) {
            addRow(line, false);
        }
    }

    private void addRow(BasedSequence line, boolean header) {
        PipeRow row = new PipeRow(line);
        int column = 0;
        for (BasedSequence text : PipeRows.cells(line, alignments.size())) {
            Alignment alignment = column < alignments.size() ? alignments.get(column) : Alignment.NONE;
            row.appendChild(new PipeCell(text, header, alignment));
            column++;
        }
        block.appendChild(row);
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        for (Node row = block.getFirstChild(); row != null; row = row.getNext()) {
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                inlineParser.parse(cell.getChars(), cell);
            }
        }
    }
}
