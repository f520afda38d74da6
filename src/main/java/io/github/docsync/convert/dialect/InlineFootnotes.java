package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;

/** Footnotes where they are referred to, {@code text^[The note.]}, of Pandoc, Obsidian and markdown-it. */
final class InlineFootnotes implements SourceStep {
    private static final int LONGEST = 2000;

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("^[")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        FormulaRegions formulas = FormulaRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        StringBuilder notes = new StringBuilder();
        int number = 0;
        for (int at = all.indexOf("^["); at >= 0; at = all.indexOf("^[", at + 2)) {
            boolean escaped = at > 0 && all.charAt(at - 1) == '\\';
            if (at < rewrite.done() || escaped || code.contains(at) || formulas.contains(at)) {
                continue;
            }
            int end = end(all, at + 2);
            if (end > at + 2) {
                String label = "[^inline-note-" + ++number + "]";
                rewrite.replace(at, end + 1, label);
                notes.append("\n\n")
                        .append(label)
                        .append(": ")
                        .append(all.substring(at + 2, end).replaceAll("\\s*\\n[ \\t>]*", " "));
            }
        }
        if (number > 0) {
            rewrite.replace(all.length(), all.length(), notes.append('\n').toString());
        }
        return rewrite.result();
    }

    /** Where the bracket is that closes the note; −1 if its paragraph has none. */
    private static int end(String text, int from) {
        int depth = 1;
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '[') {
                depth++;
            } else if (character == ']' && --depth == 0) {
                return i;
            } else if (character == '\n' && text.startsWith("\n", i + 1)) {
                return -1;
            }
        }
        return -1;
    }
}
