package io.github.docsync.local.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The named entities of HTML 4, which stored bodies may use. */
final class Entities {
    private static final Map<Integer, String> NAMES = load();

    private Entities() {}

    private static Map<Integer, String> load() {
        Properties lines = new Properties();
        try (InputStream resource = Entities.class.getResourceAsStream("entities.properties")) {
            lines.load(Objects.requireNonNull(resource, "entities.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> names = new TreeMap<>();
        for (String name : lines.stringPropertyNames()) {
            names.put(Integer.valueOf(lines.getProperty(name)), name);
        }
        return names;
    }

    /** Declarations for the internal subset of a DTD, on one line. */
    static String declarations() {
        StringBuilder declarations = new StringBuilder();
        NAMES.forEach((codePoint, name) -> declarations
                .append("<!ENTITY ")
                .append(name)
                .append(" \"&#")
                .append(codePoint)
                .append(";\">"));
        return declarations.toString();
    }

    /** Appends a character of text as Confluence stores it: by name where it has one. */
    static void append(int codePoint, StringBuilder out) {
        String name = codePoint < 160 ? null : NAMES.get(codePoint);
        if (name == null) {
            out.appendCodePoint(codePoint);
        } else {
            out.append('&').append(name).append(';');
        }
    }
}
