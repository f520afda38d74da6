package io.github.docsync.storage.carry;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.TreeRewriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes one thing in a body that a reader could see. */
public final class PersonsEdit {
    private static final Map<String, String> VISIBLE_ATTRIBUTES =
            Map.of("a", "href", "ri:page", "ri:content-title", "ri:attachment", "ri:filename");

    private PersonsEdit() {}

    public static String of(Random random, String storage) {
        StorageDocument document = StorageParser.parse(storage);
        int[] targets = {0};
        TreeRewriter.rewrite(document.nodes(), (original, children) -> {
            targets[0] += isTarget(original) ? 1 : 0;
            return original;
        });
        int[] countdown = {random.nextInt(targets[0] + 2)};
        if (countdown[0] == targets[0]) {
            return storage + "<p>added</p>";
        }
        if (countdown[0] > targets[0]) {
            List<StorageNode> fewer = new ArrayList<>(document.nodes());
            fewer.remove(random.nextInt(fewer.size()));
            return new StorageDocument(fewer).toStorage();
        }
        return new StorageDocument(TreeRewriter.rewrite(document.nodes(), (original, children) -> {
                    boolean chosen = isTarget(original) && countdown[0]-- == 0;
                    return chosen
                            ? edited(original, children)
                            : new StorageNode.Element(original.name(), original.attributes(), children);
                }))
                .toStorage();
    }

    private static boolean isTarget(StorageNode.Element element) {
        return VISIBLE_ATTRIBUTES.containsKey(element.name()) || ownText(element) >= 0;
    }

    /** The index of a text that is the element's own and visible; -1 if there is none. */
    private static int ownText(StorageNode.Element element) {
        if (element.is("ac:task-id") || element.is("ac:task-status")) {
            return -1;
        }
        for (int i = 0; i < element.children().size(); i++) {
            StorageNode child = element.children().get(i);
            if ((child instanceof StorageNode.Text text && !text.text().isBlank())
                    || child instanceof StorageNode.Cdata) {
                return i;
            }
        }
        return -1;
    }

    private static StorageNode edited(StorageNode.Element element, List<StorageNode> children) {
        String attribute = VISIBLE_ATTRIBUTES.get(element.name());
        if (attribute != null) {
            Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
            attributes.merge(attribute, "2", String::concat);
            return new StorageNode.Element(element.name(), attributes, children);
        }
        List<StorageNode> content = new ArrayList<>(children);
        int index = ownText(element);
        StorageNode text = content.get(index);
        content.set(
                index,
                text instanceof StorageNode.Text changed
                        ? new StorageNode.Text(changed.text().strip() + "edited")
                        : new StorageNode.Cdata(((StorageNode.Cdata) text).text() + " "));
        return new StorageNode.Element(element.name(), element.attributes(), content);
    }
}
