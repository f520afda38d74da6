package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.TreeRewriter;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What Confluence's editor spells otherwise when it saves a page, without a reader seeing it: code takes no other formatting there, so that
 * bold text goes round the code in it; some languages of code have other names; and what shows where an emoji's id is not known is named anew. As {@code @atlaskit/editor-confluence-transformer} does it.
 */
final class EditorSpelling {
    private static final Set<String> FORMATS = Set.of("strong", "em", "u", "del");

    private static final Map<String, String> LANGUAGES = Map.of(
            "shell", "bash",
            "javascript", "js",
            "python", "py",
            "plaintext", "text",
            "csharp", "c#",
            "c++", "cpp",
            "erlang", "erl",
            "visualbasic", "vb",
            "actionscript", "actionscript3");

    /** The id of an emoji that everybody has; its name differs between those who name it, such as the editor and GitHub. */
    private static final Pattern UNICODE = Pattern.compile("[0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*");

    private static final Set<String> EMOJI_STAND_INS = Set.of("ac:name", "ac:emoji-fallback");

    /** Stands for several nodes until what holds them takes them out of it. */
    private static final String SEVERAL = "docsync-several";

    private EditorSpelling() {}

    /** @param nodes in the canonical form */
    static List<StorageNode> of(List<StorageNode> nodes) {
        return flat(TreeRewriter.rewrite(
                EdgeBlanks.outside(nodes), (original, children) -> element(original, flat(children))));
    }

    private static StorageNode element(StorageNode.Element element, List<StorageNode> children) {
        if (isLanguage(element) && children.size() == 1 && children.get(0) instanceof StorageNode.Text language) {
            String name = LANGUAGES.getOrDefault(language.text(), language.text());
            return new StorageNode.Element(element.name(), element.attributes(), List.of(new StorageNode.Text(name)));
        }
        if (element.attributes().containsKey("ac:emoji-id")) {
            Map<String, String> attributes = new TreeMap<>(element.attributes());
            attributes.keySet().removeAll(EMOJI_STAND_INS);
            if (UNICODE.matcher(element.attributes().get("ac:emoji-id")).matches()) {
                attributes.remove("ac:emoji-shortname");
            }
            return new StorageNode.Element(element.name(), attributes, children);
        }
        boolean lifts = FORMATS.contains(element.name()) && children.stream().anyMatch(EditorSpelling::isCode);
        return lifts
                ? new StorageNode.Element(SEVERAL, Map.of(), divided(element, children))
                : new StorageNode.Element(element.name(), element.attributes(), children);
    }

    private static boolean isLanguage(StorageNode.Element element) {
        return element.is(Vocabulary.PARAMETER)
                && element.attribute(Vocabulary.PARAMETER_NAME).orElse("").equals("language");
    }

    private static boolean isCode(StorageNode node) {
        return node instanceof StorageNode.Element element && element.is("code");
    }

    private static List<StorageNode> divided(StorageNode.Element format, List<StorageNode> children) {
        List<StorageNode> pieces = new ArrayList<>();
        List<StorageNode> run = new ArrayList<>();
        for (StorageNode child : children) {
            if (isCode(child)) {
                end(format, run, pieces);
                pieces.add(child);
            } else {
                run.add(child);
            }
        }
        end(format, run, pieces);
        return pieces;
    }

    private static void end(StorageNode.Element format, List<StorageNode> run, List<StorageNode> pieces) {
        if (!run.isEmpty()) {
            StorageNode piece = new StorageNode.Element(format.name(), format.attributes(), List.copyOf(run));
            pieces.addAll(EdgeBlanks.outside(List.of(piece)));
            run.clear();
        }
    }

    private static List<StorageNode> flat(List<StorageNode> nodes) {
        List<StorageNode> flat = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element && element.is(SEVERAL)) {
                flat.addAll(element.children());
            } else {
                flat.add(node);
            }
        }
        return flat;
    }
}
