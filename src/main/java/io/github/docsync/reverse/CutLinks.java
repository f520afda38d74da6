package io.github.docsync.reverse;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links with code in them, which storage format holds in pieces: code that holds a link, between links to the same place. */
final class CutLinks {
    private CutLinks() {}

    /** The nodes with such pieces as one link, whose text has the code; pieces that are not to be written nicely stay as they are. */
    static List<StorageNode> joined(List<StorageNode> nodes, Forms forms) {
        List<StorageNode> joined = new ArrayList<>();
        boolean code = false;
        for (StorageNode node : nodes) {
            boolean nice = forms.of(node) == Forms.Form.NICE;
            Optional<Element> turned = nice ? turned(node) : Optional.empty();
            Element link = turned.orElse(nice && isLink(node) ? (Element) node : null);
            int end = joined.size();
            // Blanks at the edge of a piece stand outside it in the canonical form.
            boolean apart = link != null && link.is("ac:link") && end > 1 && Nodes.isBlank(joined.get(end - 1));
            StorageNode last = end == 0 ? null : joined.get(apart ? end - 2 : end - 1);
            if (link == null) {
                joined.add(node);
            } else if (last instanceof Element before
                    && forms.of(before) == Forms.Form.NICE
                    && isLink(before)
                    && (code || turned.isPresent())
                    && target(before).equals(target(link))) {
                List<StorageNode> text = new ArrayList<>(text(before));
                text.addAll(joined.subList(apart ? end - 1 : end, end));
                text.addAll(text(link));
                joined.subList(apart ? end - 2 : end - 1, end).clear();
                joined.add(with(link, text));
            } else {
                joined.add(link);
            }
            code = turned.isPresent() || (code && Nodes.isBlank(node));
        }
        return joined;
    }

    /** The link with the code in it. */
    private static Optional<Element> turned(StorageNode node) {
        boolean holds = node instanceof Element code
                && code.is("code")
                && code.attributes().isEmpty()
                && code.children().size() == 1
                && isLink(code.children().get(0))
                && text((Element) code.children().get(0)).stream().allMatch(StorageNode.Text.class::isInstance);
        if (!holds) {
            return Optional.empty();
        }
        Element link = (Element) ((Element) node).children().get(0);
        return Optional.of(with(link, List.of(new Element("code", ((Element) node).attributes(), text(link)))));
    }

    private static boolean isLink(StorageNode node) {
        return node instanceof Element link && !text(link).isEmpty() && (link.is("a") || link.is("ac:link"));
    }

    private static List<StorageNode> text(Element link) {
        return link.is("a")
                ? link.children()
                : Nodes.child(link, Nodes.LINK_BODY).map(Element::children).orElse(List.of());
    }

    private static String target(Element link) {
        return new StorageDocument(List.of(with(link, List.of()))).toStorage();
    }

    private static Element with(Element link, List<StorageNode> text) {
        if (link.is("a")) {
            return new Element("a", link.attributes(), text);
        }
        List<StorageNode> children = new ArrayList<>();
        for (StorageNode child : link.children()) {
            boolean body = child instanceof Element inner && inner.is(Nodes.LINK_BODY);
            children.add(body ? new Element(Nodes.LINK_BODY, ((Element) child).attributes(), text) : child);
        }
        return new Element(link.name(), link.attributes(), children);
    }
}
