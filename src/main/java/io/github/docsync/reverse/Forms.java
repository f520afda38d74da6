package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import java.util.IdentityHashMap;
import java.util.List;

/** In which form each node is to be written; those that nobody spoke of are written as nicely as possible. Nodes have identity here. */
final class Forms {
    enum Form {
        /** As a person would write it. */
        NICE,
        /** Everything escaped, tags instead of marks, HTML instead of a pipe table. */
        STURDY,
        /** Comments that say the element round its content. */
        WRAPPED,
        /** Passed through as storage format. */
        RAW
    }

    private final IdentityHashMap<StorageNode, Form> forms = new IdentityHashMap<>();

    Form of(StorageNode node) {
        return forms.getOrDefault(node, Form.NICE);
    }

    void set(StorageNode node, Form form) {
        forms.put(node, form);
    }

    /** The element with other children, to be written in the same form. */
    StorageNode.Element with(StorageNode.Element element, List<StorageNode> children) {
        StorageNode.Element copy = new StorageNode.Element(element.name(), element.attributes(), children);
        Form form = forms.get(element);
        if (form != null) {
            forms.put(copy, form);
        }
        return copy;
    }
}
