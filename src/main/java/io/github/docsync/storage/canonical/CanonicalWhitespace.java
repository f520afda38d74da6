package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.XmlCharacters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Drops the spaces that a reader cannot see: those at the start and end of a line of text, those between blocks, and all but
 * one of several in a row.
 */
final class CanonicalWhitespace {
    private final List<Token> tokens;
    private final List<Token> result;
    private final Deque<StorageNode.Element> open = new ArrayDeque<>();
    /** The text since the line started or since the last thing in it that is not text. */
    private final List<StringBuilder> line = new ArrayList<>();

    private boolean atLineStart = true;

    CanonicalWhitespace(List<Token> tokens) {
        this.tokens = tokens;
        this.result = new ArrayList<>(tokens.size());
    }

    List<Token> normalised() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token instanceof Token.Start start) {
                open.push(start.element());
                passTag(start.element());
                result.add(token);
            } else if (token instanceof Token.End end) {
                open.pop();
                passTag(end.element());
                result.add(token);
            } else if (token instanceof Token.Characters characters) {
                if (!separatesBlocks(characters, i)) {
                    text(characters);
                }
            } else {
                result.add(token);
                passThing();
            }
        }
        endLine();
        result.removeIf(token -> token instanceof Token.Characters characters
                && characters.text().isEmpty());
        return result;
    }

    private void passTag(StorageNode.Element element) {
        if (Vocabulary.isBlock(element) || element.is("br")) {
            endLine();
        } else if (!Vocabulary.isFormat(element) && !element.is("a") && !element.is(Vocabulary.LINK_BODY)) {
            passThing();
        }
    }

    private void passThing() {
        atLineStart = false;
        line.clear();
    }

    private void endLine() {
        for (int i = line.size() - 1; i >= 0; i--) {
            StringBuilder text = line.get(i);
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty()) {
                break;
            }
        }
        line.clear();
        atLineStart = true;
    }

    private void text(Token.Characters characters) {
        StringBuilder collapsed = new StringBuilder(characters.text().length());
        boolean afterBlank = atLineStart;
        for (int i = 0; i < characters.text().length(); i++) {
            char character = characters.text().charAt(i);
            boolean blank = XmlCharacters.isBlank(character);
            if (!blank) {
                collapsed.append(character);
            } else if (!afterBlank) {
                collapsed.append(' ');
            }
            afterBlank = blank;
        }
        if (!collapsed.isEmpty()) {
            atLineStart = false;
            line.add(collapsed);
            result.add(new Token.Characters(collapsed));
        }
    }

    /** Spaces next to a macro, picture or block that stands among blocks; next to one that stands in a sentence they count. */
    private boolean separatesBlocks(Token.Characters characters, int index) {
        if (!(open.isEmpty() || Vocabulary.isContainer(open.element())) || !XmlCharacters.isBlank(characters.text())) {
            return false;
        }
        return (index > 0 && isThing(tokens.get(index - 1)))
                || (index + 1 < tokens.size() && isThing(tokens.get(index + 1)));
    }

    private static boolean isThing(Token token) {
        return (token instanceof Token.Start start && isThing(start.element()))
                || (token instanceof Token.End end && isThing(end.element()));
    }

    private static boolean isThing(StorageNode.Element element) {
        return element.is(Vocabulary.MACRO) || element.is(Vocabulary.IMAGE);
    }
}
