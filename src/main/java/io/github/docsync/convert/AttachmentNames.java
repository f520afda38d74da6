package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import java.util.List;

/** Names for attachments: the file's own, as far as Confluence takes it and nothing else on the page has it. */
final class AttachmentNames {
    /** Characters that Confluence or the file systems of readers refuse. */
    private static final String REFUSED = "\\/\":?*|<>";

    private AttachmentNames() {}

    static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        name.codePoints()
                .map(c -> REFUSED.indexOf(c) >= 0 || Character.isISOControl(c) ? '_' : c)
                .forEach(legal::appendCodePoint);
        String text = legal.toString().strip();
        return text.isEmpty() ? "file" : text;
    }

    /** In the order of preference; the later ones name the folders, and the last cannot be taken by another path. */
    static List<String> candidates(DocPath path) {
        String name = legal(path.name());
        String folders = legal(path.value().replace('/', '-'));
        return List.of(name, folders, Hash.of(path.value()).abbreviated() + "-" + name);
    }
}
