package io.github.docsync.cli.migrate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * text2confl: front matter {@code parentId}, {@code parent} (a title), {@code _virtual_} and {@code property_*}; {@code title} and {@code labels} are
 * docsync's own keys. It finds pages by their titles and notes no ids. Source: {@code PageContent.kt} and {@code ContentUploader.kt} of
 * zeldigas/text2confl at 701c86b.
 */
final class Text2conflNotes {
    private Text2conflNotes() {}

    static @Nullable ForeignPage read(FileHeader header, ForeignSettings settings) {
        if (!"text2confl".equals(settings.tool())) {
            return null;
        }
        String parent = header.text("parentid") == null ? header.text("parent") : header.text("parentid");
        List<String> leftOver = new ArrayList<>();
        if (header.has("-virtual-")) {
            leftOver.add("_virtual_: put the page's id into the manifest, and 'docsync: false' into its front matter");
        }
        return parent == null && leftOver.isEmpty()
                ? null
                : new ForeignPage("text2confl", null, null, null, parent, null, List.of(), true, leftOver);
    }
}
