package io.github.docsync.yaml;

import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Reads TOML's keys and values. */
final class TomlValues {
    private static final int MAX_DEPTH = 50;
    private static final String QUOTE = "close the text with the quote that it begins with";

    private final TomlCursor cursor;
    private int depth;

    TomlValues(TomlCursor cursor) {
        this.cursor = cursor;
    }

    /** A key, whose dots divide it. */
    List<YamlNode.Scalar> key() {
        List<YamlNode.Scalar> parts = new ArrayList<>();
        do {
            cursor.skipSpaces();
            SourceLocation location = cursor.location();
            String part = cursor.peek() == '"' || cursor.peek() == '\'' ? text() : bareKey();
            parts.add(new YamlNode.Scalar(location, part, ScalarType.TEXT));
            cursor.skipSpaces();
        } while (cursor.take("."));
        return parts;
    }

    private String bareKey() {
        StringBuilder key = new StringBuilder();
        while (Character.isLetterOrDigit(cursor.peek()) || cursor.peek() == '_' || cursor.peek() == '-') {
            key.appendCodePoint(cursor.next());
        }
        if (key.isEmpty()) {
            throw cursor.mistake("a key is missing", "write 'key = value'");
        }
        return key.toString();
    }

    YamlNode value() {
        cursor.skipSpaces();
        SourceLocation location = cursor.location();
        if (cursor.peek() == '"' || cursor.peek() == '\'') {
            return new YamlNode.Scalar(location, text(), ScalarType.TEXT);
        }
        if (cursor.looksAt("[") || cursor.looksAt("{")) {
            if (++depth > MAX_DEPTH) {
                throw cursor.mistake("values are nested deeper than " + MAX_DEPTH, "make it simpler");
            }
            YamlNode made = cursor.take("[") ? array(location) : inlineTable(location);
            depth--;
            return made;
        }
        return bare(location);
    }

    private YamlNode array(SourceLocation location) {
        List<YamlNode> items = new ArrayList<>();
        for (cursor.skipSpace(); !cursor.take("]"); cursor.skipSpace()) {
            items.add(value());
            cursor.skipSpace();
            if (!cursor.take(",") && !cursor.looksAt("]")) {
                throw cursor.mistake("a list is not closed", "divide its items with commas, and close it with ']'");
            }
        }
        return new YamlNode.Sequence(location, items);
    }

    private YamlNode inlineTable(SourceLocation location) {
        cursor.next();
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (cursor.skipSpace(); !cursor.take("}"); cursor.skipSpace()) {
            List<YamlNode.Scalar> key = key();
            cursor.expect("=", "write '{ key = value }'");
            YamlNode value = value();
            for (int i = key.size() - 1; i > 0; i--) {
                value = new YamlNode.Mapping(key.get(i).location(), List.of(new YamlNode.Entry(key.get(i), value)));
            }
            entries.add(new YamlNode.Entry(key.get(0), value));
            cursor.skipSpace();
            if (!cursor.take(",") && !cursor.looksAt("}")) {
                throw cursor.mistake("a table is not closed", "divide its keys with commas, and close it with '}'");
            }
        }
        return new YamlNode.Mapping(location, entries);
    }

    /** A number, a switch, or a date, which is taken as text. */
    private YamlNode.Scalar bare(SourceLocation location) {
        StringBuilder value = new StringBuilder();
        while (isBare()) {
            value.appendCodePoint(cursor.next());
        }
        // A date may have a space before its time.
        if (value.length() == 10 && cursor.peek() == ' ' && value.charAt(4) == '-') {
            cursor.skipSpaces();
            StringBuilder time = new StringBuilder();
            while (isBare()) {
                time.appendCodePoint(cursor.next());
            }
            value.append(time.isEmpty() ? "" : " ").append(time);
        }
        ScalarType type = ScalarType.ofPlain(value.toString().replace("_", ""));
        if (value.isEmpty() || (type == ScalarType.TEXT && !Character.isDigit(value.charAt(0)))) {
            throw new TomlException(
                    location,
                    value.isEmpty() ? "a value is missing" : "'" + Excerpt.of(value.toString()) + "' is not a value",
                    "put text in quotes");
        }
        return new YamlNode.Scalar(
                location,
                type == ScalarType.TEXT ? value.toString() : value.toString().replace("_", ""),
                type);
    }

    private boolean isBare() {
        return !cursor.atEnd() && (Character.isLetterOrDigit(cursor.peek()) || "+-_.:".indexOf(cursor.peek()) >= 0);
    }

    /** Text in quotes of each of the four kinds. */
    private String text() {
        for (String fence : List.of("\"\"\"", "'''", "\"", "'")) {
            if (cursor.take(fence)) {
                return text(fence);
            }
        }
        throw cursor.mistake("a text is missing", QUOTE);
    }

    private String text(String fence) {
        boolean lines = fence.length() == 3;
        if (lines) {
            cursor.take("\r");
            cursor.take("\n");
        }
        StringBuilder text = new StringBuilder();
        while (!closes(fence)) {
            if (cursor.atEnd() || (!lines && cursor.peek() == '\n')) {
                throw cursor.mistake("a text is not closed", QUOTE);
            }
            int character = cursor.next();
            if (character == '\\' && fence.charAt(0) == '"') {
                escape(text);
            } else {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    /** Up to two quotes may stand right before the three that close a text. */
    private boolean closes(String fence) {
        boolean another = fence.length() == 3 && cursor.looksAt(fence + fence.charAt(0));
        return !another && cursor.take(fence);
    }

    private void escape(StringBuilder text) {
        int character = cursor.next();
        switch (character) {
            case 'b' -> text.append('\b');
            case 't' -> text.append('\t');
            case 'n' -> text.append('\n');
            case 'f' -> text.append('\f');
            case 'r' -> text.append('\r');
            case 'u' -> text.appendCodePoint(hexadecimal(4));
            case 'U' -> text.appendCodePoint(hexadecimal(8));
            case '"', '\\' -> text.appendCodePoint(character);
            case ' ', '\t', '\r', '\n' -> {
                while (" \t\r\n".indexOf(cursor.peek()) >= 0 && !cursor.atEnd()) {
                    cursor.next();
                }
            }
            default ->
                throw cursor.mistake("a backslash begins no escape of TOML", "write two of them, or use single quotes");
        }
    }

    private int hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(cursor.next(), 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT >> 4) {
                throw cursor.mistake("this names no character", "write \\u and four digits, or \\U and eight");
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
