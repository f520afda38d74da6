package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts text that stands directly in a list item, table cell, caption, macro, quote or column into a paragraph, as Confluence does when it
 * stores a body, and leaves out the empty paragraph that it puts into an empty cell.
 */
final class CellParagraphs {
    private static final Set<String> CELLS = Set.of("li", "td", "th", "ac:caption");

    /** A picture or macro may stand in these as a block of its own; text may not. */
    private static final Set<String> BODIES = Set.of("ac:rich-text-body", "blockquote", "ac:layout-cell");

    private static final Set<String> TEXT = Set.of(
            "strong", "em", "u", "del", "sub", "sup", "code", "small", "big", "span", "a", Vocabulary.LINK, "time");
    private static final StorageNode.Element PARAGRAPH = new StorageNode.Element("p", Map.of(), List.of());

    private final List<Token> result = new ArrayList<>();
    private final Deque<StorageNode.Element> open = new ArrayDeque<>();
    /** Whether the last paragraph was opened here and is not closed yet. Only the innermost cell can be in that state. */
    private final Deque<Boolean> wrapping = new ArrayDeque<>();

    private CellParagraphs() {}

    static List<Token> wrap(List<Token> tokens) {
        CellParagraphs paragraphs = new CellParagraphs();
        tokens.forEach(paragraphs::pass);
        return paragraphs.result;
    }

    private void pass(Token token) {
        if (token instanceof Token.Start start) {
            beforeChild(
                    Vocabulary.isBlock(start.element()),
                    TEXT.contains(start.element().name()));
            open.push(start.element());
            wrapping.push(false);
            result.add(token);
        } else if (token instanceof Token.End) {
            endParagraph();
            if (isCell()) {
                dropSoleEmptyParagraph();
            }
            open.pop();
            wrapping.pop();
            result.add(token);
        } else {
            beforeChild(false, true);
            result.add(token);
        }
    }

    private boolean isCell() {
        return !open.isEmpty() && CELLS.contains(open.element().name());
    }

    private boolean isBody() {
        return !open.isEmpty() && BODIES.contains(open.element().name());
    }

    private void beforeChild(boolean block, boolean text) {
        if (block) {
            endParagraph();
        } else if ((isCell() || (text && isBody())) && !wrapping.element()) {
            wrapping.pop();
            wrapping.push(true);
            result.add(new Token.Start(PARAGRAPH));
        }
    }

    private void endParagraph() {
        if (!wrapping.isEmpty() && wrapping.element()) {
            wrapping.pop();
            wrapping.push(false);
            result.add(new Token.End(PARAGRAPH));
        }
    }

    private void dropSoleEmptyParagraph() {
        int size = result.size();
        if (size >= 3
                && result.get(size - 1) instanceof Token.End end
                && result.get(size - 2) instanceof Token.Start paragraph
                && result.get(size - 3) instanceof Token.Start cell
                && end.element().is("p")
                && paragraph.element().attributes().isEmpty()
                && CELLS.contains(cell.element().name())) {
            result.subList(size - 2, size).clear();
        }
    }
}
