package io.github.docsync.local.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named entities of HTML 4, which stored bodies may use. */
final class Entities {
    private static final Map<Integer, String> NAMES = load();
    private static final Map<String, Integer> CODE_POINTS = inverted();
    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");

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

    private static Map<String, Integer> inverted() {
        Map<String, Integer> codePoints = new HashMap<>();
        NAMES.forEach((codePoint, name) -> codePoints.put(name, codePoint));
        return codePoints;
    }

    /**
     * Declarations for the internal subset of a DTD, on one line: of those that a body uses. A parser takes longer to read all of them than to
     * read most bodies.
     */
    static String declarations(String body) {
        Set<String> used = new LinkedHashSet<>();
        if (body.indexOf('&') >= 0) {
            for (Matcher reference = REFERENCE.matcher(body); reference.find(); ) {
                used.add(reference.group(1));
            }
        }
        StringBuilder declarations = new StringBuilder();
        for (String name : used) {
            Integer codePoint = CODE_POINTS.get(name);
            if (codePoint != null) {
                declarations
                        .append("<!ENTITY ")
                        .append(name)
                        .append(" \"&#")
                        .append(codePoint)
                        .append(";\">");
            }
        }
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
