package io.github.docsync.storage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lexical half of {@link StorageParser}: a cursor over the text that knows names, references and legal characters. */
final class StorageScanner {
    /** Longer than any name of a known entity, so that a stray ampersand before much text is found out early. */
    private static final int LONGEST_REFERENCE = 32;

    private final String input;
    private final Map<String, String> names = new HashMap<>();
    private int position;

    StorageScanner(String input) {
        this.input = input;
    }

    boolean atEnd() {
        return position == input.length();
    }

    int position() {
        return position;
    }

    boolean startsWith(String expected) {
        return input.startsWith(expected, position);
    }

    boolean skip(String expected) {
        if (!startsWith(expected)) {
            return false;
        }
        position += expected.length();
        return true;
    }

    boolean skipSpaces() {
        int start = position;
        while (!atEnd() && XmlCharacters.isBlank(input.charAt(position))) {
            position++;
        }
        return position > start;
    }

    void expect(char expected, String where) {
        if (atEnd()) {
            throw failure("Unexpected end of input " + where + ".");
        }
        if (input.charAt(position) != expected) {
            throw failure("Unexpected character " + describe() + " " + where + "; expected '" + expected + "'.");
        }
        position++;
    }

    /** Reads a name, with a prefix or without; the same name gives the same object, since bodies repeat few names often. */
    String name(String of) {
        int start = position;
        if (atEnd()) {
            throw failure("Unexpected end of input; expected the name of an " + of + ".");
        }
        if (!XmlCharacters.isNameStart(input.charAt(position))) {
            throw failure("Unexpected character " + describe() + "; expected the name of an " + of
                    + " (a '<' that is text is written &lt;).");
        }
        while (!atEnd() && (XmlCharacters.isNameCharacter(input.charAt(position)) || input.charAt(position) == ':')) {
            position++;
        }
        return names.computeIfAbsent(input.substring(start, position), name -> name);
    }

    String attributeValue(String attribute) {
        if (atEnd() || (input.charAt(position) != '"' && input.charAt(position) != '\'')) {
            throw failure("The value of attribute " + attribute + " is not quoted.");
        }
        int start = position;
        char quote = input.charAt(position++);
        StringBuilder value = new StringBuilder();
        while (!atEnd() && input.charAt(position) != quote) {
            char character = input.charAt(position);
            if (character == '<') {
                throw failure("Unexpected character '<' in the value of attribute " + attribute + ".");
            }
            if (XmlCharacters.isBlank(character)) {
                position += input.startsWith("\r\n", position) ? 2 : 1;
                value.append(' ');
            } else {
                character(value);
            }
        }
        if (atEnd()) {
            throw failureAt(start, "The value of attribute " + attribute + " has no end.");
        }
        position++;
        return value.toString();
    }

    /** Appends the character data up to the next markup. */
    void text(StringBuilder target) {
        while (!atEnd() && input.charAt(position) != '<') {
            if (startsWith("]]>")) {
                throw failure("Unexpected ]]> in text; there is no CDATA section to end.");
            }
            character(target);
        }
    }

    /** Appends the content of a CDATA section whose start has been read, and reads its end. */
    void cdata(StringBuilder target) {
        int start = position;
        int end = input.indexOf("]]>", position);
        if (end < 0) {
            throw failureAt(start, "A CDATA section has no end.");
        }
        while (position < end) {
            literal(target);
        }
        position = end + 3;
    }

    void skipComment() {
        skipPast("-->", "comment");
    }

    void skipPast(String end, String what) {
        int found = input.indexOf(end, position);
        if (found < 0) {
            throw failure("A " + what + " has no end.");
        }
        position = found + end.length();
    }

    StorageSyntaxException failure(String problem) {
        return failureAt(position, problem);
    }

    StorageSyntaxException failureAt(int offset, String problem) {
        int line = 1;
        int lineStart = 0;
        for (int next = input.indexOf('\n'); next >= 0 && next < offset; next = input.indexOf('\n', lineStart)) {
            line++;
            lineStart = next + 1;
        }
        return new StorageSyntaxException(line, offset - lineStart + 1, problem);
    }

    /** Reads one character or reference. */
    private void character(StringBuilder target) {
        if (input.charAt(position) == '&') {
            reference(target);
        } else {
            literal(target);
        }
    }

    private void literal(StringBuilder target) {
        char character = input.charAt(position);
        if (character == '\r') {
            position += input.startsWith("\r\n", position) ? 2 : 1;
            target.append('\n');
            return;
        }
        int codePoint = input.codePointAt(position);
        if (!XmlCharacters.isLegal(codePoint)) {
            throw failure("Illegal character " + describe() + ".");
        }
        position += Character.charCount(codePoint);
        target.appendCodePoint(codePoint);
    }

    private void reference(StringBuilder target) {
        int end = position + 1;
        while (end < input.length() && end - position < LONGEST_REFERENCE && isReferenceCharacter(input.charAt(end))) {
            end++;
        }
        if (end == input.length() || input.charAt(end) != ';') {
            throw failure("Unexpected character '&'; an ampersand that is text is written &amp;.");
        }
        String name = input.substring(position + 1, end);
        @Nullable String character = name.startsWith("#") ? numeric(name) : NamedEntities.character(name);
        if (character == null) {
            throw failure("Undeclared general entity \"" + name + "\".");
        }
        target.append(character);
        position = end + 1;
    }

    private static boolean isReferenceCharacter(char character) {
        return character == '#' || XmlCharacters.isNameCharacter(character);
    }

    private @Nullable String numeric(String reference) {
        boolean hexadecimal = reference.startsWith("#x");
        String digits = reference.substring(hexadecimal ? 2 : 1);
        int codePoint = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), hexadecimal ? 16 : 10);
            if (digit < 0) {
                return null;
            }
            codePoint = Math.min(codePoint * (hexadecimal ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
        }
        if (digits.isEmpty() || !XmlCharacters.isLegal(codePoint)) {
            throw failure("Illegal character reference &" + reference + ";.");
        }
        return Character.toString(codePoint);
    }

    private String describe() {
        int codePoint = input.codePointAt(position);
        return Character.isISOControl(codePoint) || !XmlCharacters.isLegal(codePoint)
                ? "U+%04X".formatted(codePoint)
                : "'" + Character.toString(codePoint) + "'";
    }
}
