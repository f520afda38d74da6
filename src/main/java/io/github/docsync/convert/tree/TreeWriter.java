package io.github.docsync.convert.tree;

import io.github.docsync.markdown.NestingGuard;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a tree as storage format. */
public final class TreeWriter {
    /** The XML parser behind Confluence refuses attributes of more than 524,288 characters. */
    private static final int LONGEST_ATTRIBUTE = 100_000;

    private TreeWriter() {}

    public static StorageBody write(List<TreeNode> contents) {
        StorageWriter writer = new StorageWriter();
        contents.forEach(content -> write(content, writer));
        return StorageBody.of(writer);
    }

    static Map<String, String> attributes(TreeElement element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> attributes.put(name, shortened(NestingGuard.restore(value))));
        return attributes;
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_ATTRIBUTE) {
            return value;
        }
        boolean inPair = Character.isHighSurrogate(value.charAt(LONGEST_ATTRIBUTE - 1));
        return value.substring(0, inPair ? LONGEST_ATTRIBUTE - 1 : LONGEST_ATTRIBUTE);
    }

    private static void write(TreeNode content, StorageWriter writer) {
        if (content instanceof TreeNode.Characters characters) {
            writer.text(NestingGuard.restore(characters.text()));
        } else if (content instanceof TreeNode.CharacterData data) {
            writer.cdata(NestingGuard.restore(data.text()));
        } else if (content instanceof TreeNode.Passthrough passthrough) {
            writer.raw(passthrough.fragment());
        } else if (content instanceof TreeElement element) {
            Map<String, String> attributes = attributes(element);
            if (element.children().isEmpty()) {
                writer.empty(element.name(), attributes);
            } else {
                writer.open(element.name(), attributes);
                element.children().forEach(child -> write(child, writer));
                writer.close(element.name());
            }
        }
    }
}
