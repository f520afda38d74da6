package io.github.docsync.importer;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a body names.
 *
 * @param attachments names of files of the page itself
 * @param linkedAttachments those of them that a link leads to
 * @param anchors the anchors that it has
 * @param links what its links with an anchor lead to
 */
record StorageNames(
        Set<String> attachments, Set<String> linkedAttachments, Set<String> anchors, List<AnchorLink> links) {

    /**
     * A link to an anchor.
     *
     * @param title of the page that has it; empty for the linking page itself
     */
    record AnchorLink(String title, String anchor) {}

    /** Nothing for a body that is not well-formed. */
    static StorageNames of(StoredBody body) {
        StorageNames names = new StorageNames(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        Deque<StorageNode> open = new ArrayDeque<>(
                body.wellFormed().map(known -> known.document().nodes()).orElse(List.of()));
        while (!open.isEmpty()) {
            if (open.pop() instanceof StorageNode.Element element) {
                names.add(element);
                element.children().forEach(open::push);
            }
        }
        return names;
    }

    private void add(StorageNode.Element element) {
        switch (element.name()) {
            case "ri:attachment" -> own(element).ifPresent(attachments::add);
            case "ac:link" -> link(element);
            case "ac:structured-macro" -> {
                if (element.attribute("ac:name").orElse("").equals("anchor")) {
                    child(element, "ac:parameter").map(StorageNames::text).ifPresent(anchors::add);
                }
            }
            default -> {
                // names nothing
            }
        }
    }

    private static Optional<String> own(StorageNode.Element attachment) {
        return attachment.children().isEmpty() ? attachment.attribute("ri:filename") : Optional.empty();
    }

    private void link(StorageNode.Element link) {
        child(link, "ri:attachment").flatMap(StorageNames::own).ifPresent(linkedAttachments::add);
        link.attribute("ac:anchor")
                .ifPresent(anchor -> links.add(new AnchorLink(
                        child(link, "ri:page")
                                .flatMap(page -> page.attribute("ri:content-title"))
                                .orElse(""),
                        anchor)));
    }

    private static Optional<StorageNode.Element> child(StorageNode.Element parent, String name) {
        for (StorageNode child : parent.children()) {
            if (child instanceof StorageNode.Element element && element.name().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static String text(StorageNode.Element element) {
        StringBuilder text = new StringBuilder();
        for (StorageNode child : element.children()) {
            if (child instanceof StorageNode.Text characters) {
                text.append(characters.text());
            }
        }
        return text.toString();
    }
}
