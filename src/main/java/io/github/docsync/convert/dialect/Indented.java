package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;

/** Puts text into the quote or list item that it is included in. */
final class Indented {
    private Indented() {}

    /** Each line but the first with something before it. */
    static MappedText by(MappedText text, String indent) {
        if (indent.isEmpty()) {
            return text;
        }
        Rewrite rewrite = new Rewrite(text);
        String lines = text.text();
        for (int end = lines.indexOf('\n'); end >= 0 && end + 1 < lines.length(); end = lines.indexOf('\n', end + 1)) {
            rewrite.replace(end + 1, end + 1, lines.charAt(end + 1) == '\n' ? indent.stripTrailing() : indent);
        }
        return rewrite.result();
    }
}
