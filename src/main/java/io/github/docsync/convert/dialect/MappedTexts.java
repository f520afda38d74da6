package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.model.DocPath;

/** Puts texts together that know where they come from. */
final class MappedTexts {
    private MappedTexts() {}

    static MappedText empty() {
        return MappedText.of(DocPath.ROOT, "");
    }

    static MappedText joined(MappedText first, MappedText second) {
        if (first.text().isEmpty()) {
            return second;
        }
        Rewrite rewrite = new Rewrite(first);
        rewrite.replace(first.text().length(), first.text().length(), second);
        return rewrite.result();
    }

    /** With something before it and behind it. */
    static MappedText between(String before, MappedText text, String after) {
        Rewrite rewrite = new Rewrite(text);
        rewrite.replace(0, 0, before);
        int end = text.text().length();
        String line = text.text().isEmpty() || text.text().endsWith("\n") ? "" : "\n";
        rewrite.replace(end, end, after.isEmpty() ? "" : line + after);
        return rewrite.result();
    }

    /**
     * A block of code.
     *
     * @param info the language and attributes; may be empty
     */
    static MappedText code(String info, MappedText source) {
        String[] fences = MarkdownPieces.code(info, source.text()).split("\n", 2);
        return between(fences[0] + "\n", source, fences[1].substring(fences[1].lastIndexOf('\n') + 1));
    }

    /** Without the front matter of a file that is included. */
    static MappedText body(MappedText file) {
        String text = file.text();
        if (!text.startsWith("---\n")) {
            return file;
        }
        int end = text.indexOf("\n---\n", 3);
        return end < 0 ? file : file.part(end + 5, text.length());
    }

    /** Without what all lines are indented by, which code of the middle of a file is. */
    static MappedText dedented(MappedText text) {
        String lines = text.text();
        int least = lines.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        if (least == 0) {
            return text;
        }
        Rewrite rewrite = new Rewrite(text);
        for (int start = 0; start < lines.length(); ) {
            int newline = lines.indexOf('\n', start);
            int end = newline < 0 ? lines.length() : newline;
            int blank = start;
            while (blank < end && blank - start < least && Character.isWhitespace(lines.charAt(blank))) {
                blank++;
            }
            rewrite.replace(start, blank, "");
            start = end + 1;
        }
        return rewrite.result();
    }
}
