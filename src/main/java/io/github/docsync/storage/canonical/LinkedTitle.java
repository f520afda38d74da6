package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.Vocabulary;
import java.util.List;
import java.util.Optional;

/** A link without a text of its own shows the title of the page, or the name of the file, that it leads to. */
final class LinkedTitle {
    private LinkedTitle() {}

    static boolean hasBody(StorageNode.Element link) {
        return Vocabulary.hasChild(link, Vocabulary.LINK_BODY);
    }

    /** The children of a link without a text that says no more than the link would without it; those of anything else as they are. */
    static List<StorageNode> without(StorageNode.Element element, List<StorageNode> children) {
        if (!element.is(Vocabulary.LINK)) {
            return children;
        }
        Optional<String> shown = children.stream()
                .filter(StorageNode.Element.class::isInstance)
                .map(StorageNode.Element.class::cast)
                .flatMap(target ->
                        target.attribute("ri:content-title").or(() -> target.attribute("ri:filename")).stream())
                .findFirst();
        return shown.isEmpty()
                ? children
                : children.stream().filter(child -> !says(child, shown.get())).toList();
    }

    private static boolean says(StorageNode node, String text) {
        return node instanceof StorageNode.Element body
                && body.is(Vocabulary.LINK_BODY)
                && body.children().size() == 1
                && FormattedRuns.plain(body.children().get(0))
                        .filter(only -> only.strip().equals(text.strip()))
                        .isPresent();
    }
}
