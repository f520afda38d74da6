package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;

/**
 * Writes storage format as Markdown. Per block the nicest whose conversion gives the block back; what cannot be said, or is not
 * proved, is passed through as storage format. Same input, same bytes. Not thread-safe.
 */
public final class ReverseConverter {
    private final DocPath page;
    private final Destinations destinations;
    private final MarkdownStyle style;
    private final Proof proof;
    private final KnownEmoji emoji;
    private final KnownPanelForm callouts;

    /**
     * @param page the file that the Markdown is for; links are relative to it
     * @param destinations what titles, attachments and accounts are called in the repository
     * @param style how its author writes
     * @param proof converts the Markdown again
     */
    public ReverseConverter(DocPath page, Destinations destinations, MarkdownStyle style, Proof proof) {
        this.page = page;
        this.destinations = destinations;
        this.style = style;
        this.proof = proof;
        this.emoji = new KnownEmoji(proof);
        this.callouts = new KnownPanelForm(style, proof);
    }

    /**
     * Writes a whole page, block by block.
     *
     * @throws StorageSyntaxException if the body is not well-formed
     */
    public ReversedPage page(String storage) {
        return page(StorageBody.parse(storage), PassedBlocks.NONE);
    }

    /**
     * As {@link #page(String)}.
     *
     * @param passed blocks that are passed through at any rate, as {@link PageParts#repaired} has found them for this body
     */
    public ReversedPage page(StorageBody body, PassedBlocks passed) {
        return new PageAssembly(this, proof, body).assemble(passed);
    }

    /** Writes one block. Indentation and marks of what it stands in are the caller's. */
    public ReversedBlock block(StorageNode block) {
        return block(block, style);
    }

    /** As {@link #block(StorageNode)}, in other style than the author's. */
    public ReversedBlock block(StorageNode block, MarkdownStyle styleHere) {
        List<StorageNode> tidy = TidyStorage.of(List.of(block));
        if (tidy.isEmpty()) {
            return new ReversedBlock("", 0, 0, true);
        }
        return tidyBlock(tidy.get(0), styleHere);
    }

    ReversedBlock tidyBlock(StorageNode block, MarkdownStyle styleHere) {
        return new ProvedBlock(new WritingContext(page, destinations, emoji, callouts, style), styleHere, proof)
                .write(block);
    }

    /** How the author writes. */
    public MarkdownStyle style() {
        return style;
    }

    /** The content of a paragraph or list item; may hold line breaks. Not proved: the caller proves the block it stands in. */
    public String inline(List<StorageNode> content) {
        return writer().paragraph(TidyStorage.of(content), Line.paragraph(style));
    }

    /** As {@link #inline}, for what stands behind other text in its line. */
    public String within(List<StorageNode> content) {
        return writer().within(TidyStorage.of(content), Line.paragraph(style));
    }

    /** As {@link #inline}, in one line: for headings. */
    public String heading(List<StorageNode> content) {
        return Escaper.headingEnd(
                writer().line(TidyStorage.of(content), Line.paragraph(style).inOneLine()));
    }

    /** As {@link #inline}, for a cell of a pipe table. */
    public String cell(List<StorageNode> content) {
        return writer().line(TidyStorage.of(content), Line.cell(style));
    }

    /**
     * Text that somebody typed, escaped so that it reads the same in the middle of a line.
     *
     * @param before the character of the source that it stands behind; a line feed at the start of a line
     * @param after the character that it stands before; a line feed at the end
     * @param cell whether that is a cell of a pipe table
     */
    public String words(String text, char before, char after, boolean cell) {
        Line line = cell ? Line.cell(style) : Line.paragraph(style);
        boolean formulas = text.indexOf('$') >= 0;
        String escaped = Escaper.text(text, line.withFormulas(formulas), before, after);
        return before == '\n' && !cell ? Escaper.lineStart(escaped) : escaped;
    }

    /** A block as storage format that is passed through. */
    public ReversedBlock fence(StorageNode block) {
        List<StorageNode> tidy = TidyStorage.of(List.of(block));
        return tidy.isEmpty() ? new ReversedBlock("", 0, 0, true) : fence(tidy.subList(0, 1));
    }

    /** Tidy blocks that stand in a row, as one piece of storage format that is passed through. */
    ReversedBlock fence(List<StorageNode> tidy) {
        String storage = PageParts.storage(tidy);
        int words = VisibleText.words(storage).size();
        String markdown = tidy.size() == 1
                ? StorageFenceWriter.fence(tidy.get(0), style)
                : Fences.write("storage", storage, style);
        return new ReversedBlock(markdown, words, words, true);
    }

    private InlineWriter writer() {
        return new InlineWriter(new WritingContext(page, destinations, emoji, callouts, style));
    }
}
