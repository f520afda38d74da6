package io.github.docsync.convert.tree;

import io.github.docsync.markdown.NestingGuard;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A converted page as a tree of storage format of which is known where in the Markdown file each part came from. */
public final class TracedBody {
    private final List<StorageNode> nodes;
    private final IdentityHashMap<StorageNode, SourceSpan> spans = new IdentityHashMap<>();
    private final IdentityHashMap<StorageNode, TextSource> texts = new IdentityHashMap<>();

    private TracedBody(List<TreeNode> contents) {
        this.nodes = nodes(contents);
    }

    /** The tree as it is written. */
    public static TracedBody of(List<TreeNode> contents) {
        return new TracedBody(contents);
    }

    /** The topmost nodes in document order. They have identity: equal text in two places is two nodes. */
    public List<StorageNode> nodes() {
        return nodes;
    }

    /** Where an element came from; empty for what the file does not hold, such as the banner, and for what stands in raw HTML. */
    public Optional<SourceSpan> span(StorageNode element) {
        return Optional.ofNullable(spans.get(element));
    }

    /** Where the characters of a piece of text came from; empty where that is not known. */
    public Optional<TextSource> text(StorageNode text) {
        return Optional.ofNullable(texts.get(text));
    }

    private List<StorageNode> nodes(List<TreeNode> contents) {
        List<StorageNode> all = new ArrayList<>(contents.size());
        for (TreeNode content : contents) {
            if (content instanceof TreeElement element) {
                all.add(element(element));
            } else if (content instanceof TreeNode.Characters characters) {
                StorageNode text = new StorageNode.Text(NestingGuard.restore(characters.text()));
                if (characters.source() != null) {
                    texts.put(text, characters.source());
                }
                all.add(text);
            } else if (content instanceof TreeNode.CharacterData data) {
                all.add(new StorageNode.Cdata(NestingGuard.restore(data.text())));
            } else if (content instanceof TreeNode.Passthrough passthrough) {
                passthrough.fragment().nodes().forEach(node -> {
                    if (passthrough.span() != null) {
                        spans.put(node, passthrough.span());
                    }
                    all.add(node);
                });
            }
        }
        return all;
    }

    private StorageNode element(TreeElement element) {
        StorageNode written =
                new StorageNode.Element(element.name(), TreeWriter.attributes(element), nodes(element.children()));
        if (element.span() != null) {
            spans.put(written, element.span());
        }
        return written;
    }
}
