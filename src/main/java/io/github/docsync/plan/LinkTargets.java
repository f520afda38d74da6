package io.github.docsync.plan;

import io.github.docsync.model.TitleFolding;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a body looks without its links to pages that do not exist yet. Confluence stores a link to an unknown title as a red one and drops its
 * anchor (CONFCLOUD-78192), so such links wait for a second write.
 */
final class LinkTargets {
    private LinkTargets() {}

    /**
     * The body for the first of two writes.
     *
     * @param titles the titles of the pages that are still missing
     */
    static StorageBody without(Set<String> titles, StorageBody body) {
        Set<String> folded = titles.stream().map(TitleFolding::fold).collect(Collectors.toSet());
        StorageDocument document = body.document();
        StorageWriter writer = new StorageWriter();
        Deque<Object> open = new ArrayDeque<>();
        push(open, document.nodes());
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof String element) {
                writer.close(element);
            } else if (next instanceof StorageNode.Element element) {
                if (isLinkTo(element, folded)) {
                    push(open, linkText(element));
                } else if (element.children().isEmpty()) {
                    writer.raw(element);
                } else {
                    writer.open(element.name(), element.attributes());
                    open.push(element.name());
                    push(open, element.children());
                }
            } else {
                writer.raw((StorageNode) next);
            }
        }
        return StorageBody.of(writer);
    }

    private static void push(Deque<Object> open, List<StorageNode> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            open.push(nodes.get(i));
        }
    }

    private static boolean isLinkTo(StorageNode.Element element, Set<String> titles) {
        return element.name().equals("ac:link")
                && element.children().stream()
                        .anyMatch(child -> child instanceof StorageNode.Element target
                                && target.name().equals("ri:page")
                                && target.attribute("ri:content-title")
                                        .map(TitleFolding::fold)
                                        .filter(titles::contains)
                                        .isPresent());
    }

    private static List<StorageNode> linkText(StorageNode.Element link) {
        for (StorageNode child : link.children()) {
            if (child instanceof StorageNode.Element body && body.name().equals("ac:link-body")) {
                return body.children();
            }
            if (child instanceof StorageNode.Element body && body.name().equals("ac:plain-text-link-body")) {
                StringBuilder text = new StringBuilder();
                body.children().forEach(node -> {
                    if (node instanceof StorageNode.Cdata cdata) {
                        text.append(cdata.text());
                    } else if (node instanceof StorageNode.Text plain) {
                        text.append(plain.text());
                    }
                });
                return List.of(new StorageNode.Text(text.toString()));
            }
        }
        return List.of();
    }
}
