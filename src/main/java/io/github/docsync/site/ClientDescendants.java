package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Descendant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The pages below a page, however deep; what hangs deeper than one request reaches is asked for from there. */
final class ClientDescendants {
    /** As deep as one request for descendants reaches. */
    private static final int DEPTH = 10;

    private static final String FOLDER = "folder";

    private final ConfluenceClient client;
    private final Set<String> pages = new LinkedHashSet<>();
    private final Deque<Descendant> deep = new ArrayDeque<>();

    private ClientDescendants(ConfluenceClient client) {
        this.client = client;
    }

    static Set<String> of(ConfluenceClient client, String pageId) {
        return new ClientDescendants(client).below(pageId);
    }

    private Set<String> below(String pageId) {
        collect(client.pages().descendants(pageId, DEPTH));
        while (!deep.isEmpty()) {
            Descendant row = deep.pop();
            collect(
                    FOLDER.equals(row.type())
                            ? client.folders().descendants(row.id(), DEPTH)
                            : client.pages().descendants(row.id(), DEPTH));
        }
        pages.remove(pageId);
        return pages;
    }

    private void collect(Iterable<Descendant> rows) {
        for (Descendant row : rows) {
            boolean page = row.type() == null || row.type().equals("page");
            boolean added = !page || pages.add(row.id());
            if (added && row.depth() == DEPTH && (page || FOLDER.equals(row.type()))) {
                deep.push(row);
            }
        }
    }
}
