package io.github.docsync.reverse;

/** Puts something in front of lines. */
final class Indent {
    private Indent() {}

    /** In front of each line but the first; empty lines stay empty. */
    static String behindFirst(String text, String prefix) {
        return text.replace("\n", "\n" + prefix)
                .replace("\n" + prefix + "\n", "\n\n")
                .replace("\n" + prefix + "\n", "\n\n");
    }

    /** In front of each line; none has trailing spaces because of it. */
    static String all(String text, String prefix) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n").append(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        return out.toString();
    }
}
