package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Destinations of links from one file to another. */
final class RelativePaths {
    private static final String ENCODED = " %#?()<>[]\\\"'`*_|&";

    private RelativePaths() {}

    /** The path to the file as it stands in a link, with {@code %20} and its relatives. */
    static String between(DocPath from, DocPath to) {
        List<String> here = parts(from.folder());
        List<String> there = parts(to);
        int common = 0;
        while (common < here.size()
                && common < there.size() - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        List<String> path = new ArrayList<>();
        for (int i = common; i < here.size(); i++) {
            path.add("..");
        }
        there.subList(common, there.size()).forEach(part -> path.add(encoded(part)));
        String joined = String.join("/", path);
        return joined.indexOf(':') >= 0 && joined.indexOf('/') < 0 ? "./" + joined : joined;
    }

    private static List<String> parts(DocPath path) {
        return path.isRoot() ? List.of() : List.of(path.value().split("/"));
    }

    private static String encoded(String part) {
        StringBuilder out = new StringBuilder();
        part.codePoints().forEach(c -> {
            boolean plain =
                    c != '_' && ENCODED.indexOf(c) < 0 && !Character.isISOControl(c) && !Character.isWhitespace(c);
            if (plain || c == '_') {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        });
        return out.toString();
    }
}
