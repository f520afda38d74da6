package io.github.docsync.markdown.syntax;

/** CommonMark's grammar of inline HTML, scanned by hand: as a regular expression it overflows the stack on long tags. */
final class HtmlTagScanner {
    private final CharSequence input;
    private int at;

    private HtmlTagScanner(CharSequence input, int at) {
        this.input = input;
        this.at = at;
    }

    /** The end of the opening or closing tag that starts at an index; −1 if none does. */
    static int tagEnd(CharSequence input, int start) {
        HtmlTagScanner scanner = new HtmlTagScanner(input, start + 1);
        return scanner.peek() == '/' ? scanner.closingTag() : scanner.openingTag();
    }

    private char peek() {
        return at < input.length() ? input.charAt(at) : '\0';
    }

    private int closingTag() {
        at++;
        if (!name()) {
            return -1;
        }
        spaces();
        return peek() == '>' ? at + 1 : -1;
    }

    private int openingTag() {
        if (!name()) {
            return -1;
        }
        while (spaces() && isAttributeStart(peek())) {
            at++;
            while (isAttributePart(peek())) {
                at++;
            }
            int end = at;
            spaces();
            if (peek() != '=') {
                at = end;
            } else if (!value()) {
                return -1;
            }
        }
        if (peek() == '/') {
            at++;
        }
        return peek() == '>' ? at + 1 : -1;
    }

    private boolean name() {
        if (!isLetter(peek())) {
            return false;
        }
        while (isLetter(peek()) || isDigit(peek()) || peek() == '-') {
            at++;
        }
        return true;
    }

    private boolean spaces() {
        int start = at;
        while (" \t\n".indexOf(peek()) >= 0) {
            at++;
        }
        return at > start;
    }

    private boolean value() {
        at++;
        spaces();
        char quote = peek();
        if (quote == '"' || quote == '\'') {
            at++;
            while (at < input.length() && peek() != quote) {
                at++;
            }
            at++;
            return at <= input.length();
        }
        int start = at;
        while (at < input.length() && " \t\n\"'=<>`".indexOf(peek()) < 0) {
            at++;
        }
        return at > start;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isAttributeStart(char character) {
        return isLetter(character) || character == '_' || character == ':';
    }

    private static boolean isAttributePart(char character) {
        return isAttributeStart(character) || isDigit(character) || character == '.' || character == '-';
    }
}
