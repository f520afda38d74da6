package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import java.util.Optional;

/** Puts an anchor before each directive that has a name, to which references lead. */
final class MystAnchors {
    private MystAnchors() {}

    /** The name of a directive; for code of a notebook that of the figure which it draws. */
    static Optional<String> name(Tag directive) {
        return directive.form() == Tag.Form.OPENING ? directive.value(":label", ":name") : Optional.empty();
    }

    /** Whether a text may have names at all. */
    static boolean mayHaveNames(String text) {
        return text.contains("label:") || text.contains("name:");
    }

    static MappedText apply(MappedText text) {
        if (!mayHaveNames(text.text())) {
            return text;
        }
        Rewrite rewrite = new Rewrite(text);
        for (Tag tag : MystScanner.scan(text.text())) {
            name(tag).ifPresent(name -> {
                int lineStart = text.text().lastIndexOf('\n', tag.start()) + 1;
                String next =
                        LinePrefix.from(text.text(), lineStart, tag.start()).next();
                rewrite.replace(tag.start(), tag.start(), element(name) + "\n" + next.stripTrailing() + "\n" + next);
            });
        }
        return rewrite.result();
    }

    /** What links to a name can lead to. */
    static String element(String name) {
        return "<a id=\"" + name.replace("\"", "").replace("<", "") + "\"></a>";
    }
}
