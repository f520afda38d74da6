package io.github.docsync.convert.dialect;

import java.util.stream.Collectors;

/** Takes from text what all of its lines are indented by, and the empty lines at its ends. */
final class Dedent {
    private Dedent() {}

    static String of(String text) {
        String body = text.replaceFirst("^(?:[ \t]*\n)+", "").stripTrailing();
        int least = body.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return body.lines()
                .map(line -> line.substring(
                        Math.min(least, line.length() - line.stripLeading().length())))
                .collect(Collectors.joining("\n"));
    }
}
