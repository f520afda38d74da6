package io.github.docsync.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A link that names the space that its own page is in leads nowhere else than one that names none. */
public final class OwnSpace {
    /** The attribute that names a space; a body without it has no such link. */
    public static final String KEY = "ri:space-key";

    private OwnSpace() {}

    /** The body with links of its own space as links that name no space. */
    public static StorageDocument without(StorageDocument document, String spaceKey) {
        return new StorageDocument(
                TreeRewriter.rewrite(document.nodes(), (element, children) -> withoutKey(element, children, spaceKey)));
    }

    private static StorageNode withoutKey(StorageNode.Element element, List<StorageNode> children, String spaceKey) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        if (spaceKey.equalsIgnoreCase(attributes.get(KEY)) && attributes.containsKey("ri:content-title")) {
            attributes.remove(KEY);
        }
        return new StorageNode.Element(element.name(), attributes, children);
    }
}
