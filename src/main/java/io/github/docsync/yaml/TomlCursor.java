package io.github.docsync.yaml;

import io.github.docsync.model.SourceLocation;

/** A place in TOML's text, and the steps over what has no meaning of its own. */
final class TomlCursor {
    private final YamlText text;
    private final int[] codePoints;
    private int at;

    TomlCursor(YamlText text) {
        this.text = text;
        this.codePoints = text.text().codePoints().toArray();
    }

    boolean atEnd() {
        return at >= codePoints.length;
    }

    /** The character here; 0 at the end. */
    int peek() {
        return text.at(at);
    }

    int next() {
        int character = peek();
        at++;
        return character;
    }

    SourceLocation location() {
        return text.location(at);
    }

    boolean looksAt(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean take(String word) {
        boolean here = looksAt(word);
        if (here) {
            at += word.length();
        }
        return here;
    }

    void expect(String word, String remedy) {
        skipSpaces();
        if (!take(word)) {
            throw mistake("'" + word + "' is missing", remedy);
        }
    }

    void skipSpaces() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Over spaces, line ends and comments. */
    void skipSpace() {
        while (!atEnd()) {
            skipSpaces();
            if (peek() == '#') {
                skipComment();
            } else if (peek() == '\n' || peek() == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    void expectLineEnd() {
        skipSpaces();
        if (peek() == '#') {
            skipComment();
        }
        if (!atEnd() && peek() != '\n' && peek() != '\r') {
            throw mistake("something follows the value", "keep one 'key = value' on a line, and put text in quotes");
        }
    }

    private void skipComment() {
        while (!atEnd() && peek() != '\n') {
            at++;
        }
    }

    TomlException mistake(String problem, String remedy) {
        return new TomlException(location(), problem, remedy);
    }
}
