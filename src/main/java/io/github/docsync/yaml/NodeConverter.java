package io.github.docsync.yaml;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns the YAML library's graph of nodes into a tree, within limits that aliases cannot blow up. */
final class NodeConverter {
    /** More than any sensible document has; a few aliases to aliases would otherwise make billions. */
    private static final int MAX_NODES = 200_000;

    private static final String MERGE = "<<";

    private final YamlText text;
    private final List<Diagnostic> diagnostics;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;
    private boolean complete = true;

    NodeConverter(YamlText text, List<Diagnostic> diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** Whether the tree holds all that the document says, so that it makes sense to look for further mistakes in it. */
    boolean isComplete() {
        return complete;
    }

    /** Empty if the node is part of a mistake that has been reported. */
    Optional<YamlNode> convert(Node node) {
        if (++count > MAX_NODES) {
            complete = false;
            if (count == MAX_NODES + 1) {
                report(node, "the aliases in this document expand to too many values", "use fewer aliases (*name)");
            }
            return Optional.empty();
        }
        if (!open.add(node)) {
            complete = false;
            report(node, "this value contains itself through an alias", "remove the alias (*name)");
            return Optional.empty();
        }
        try {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar(scalar));
            }
            if (node instanceof SequenceNode sequence) {
                return Optional.of(sequence(sequence));
            }
            return Optional.of(mapping((MappingNode) node));
        } finally {
            open.remove(node);
        }
    }

    private YamlNode.Scalar scalar(ScalarNode node) {
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        ScalarType type = plain ? ScalarType.ofPlain(node.getValue()) : ScalarType.TEXT;
        return new YamlNode.Scalar(location(node), node.getValue(), type);
    }

    private YamlNode.Sequence sequence(SequenceNode node) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            convert(item).ifPresent(items::add);
        }
        return new YamlNode.Sequence(location(node), items);
    }

    private YamlNode.Mapping mapping(MappingNode node) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                report(tuple.getKeyNode(), "a list or mapping stands as a key", "write a plain name before the colon");
                continue;
            }
            YamlNode.Scalar key = scalar(keyNode);
            if (key.text().equals(MERGE) && keyNode.getScalarStyle() == ScalarStyle.PLAIN) {
                merged.add(tuple.getValueNode());
                continue;
            }
            Optional<YamlNode> value = convert(tuple.getValueNode());
            YamlNode.Entry first = entries.get(key.text());
            if (first != null) {
                report(
                        keyNode,
                        "the key '" + Excerpt.of(key.text()) + "' stands here a second time, first in line "
                                + first.key().location().line(),
                        "keep one of the two");
            } else {
                value.ifPresent(present -> entries.put(key.text(), new YamlNode.Entry(key, present)));
            }
        }
        merged.forEach(source -> merge(source, entries));
        return new YamlNode.Mapping(location(node), List.copyOf(entries.values()));
    }

    /** {@code <<: *name} or {@code <<: [*first, *second]}: what is not said here holds as it is said there. */
    private void merge(Node source, Map<String, YamlNode.Entry> entries) {
        List<Node> sources = source instanceof SequenceNode sequence ? sequence.getValue() : List.of(source);
        for (Node one : sources) {
            Optional<YamlNode> converted = convert(one);
            if (converted.orElse(null) instanceof YamlNode.Mapping mapping) {
                mapping.entries()
                        .forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
            } else if (converted.isPresent()) {
                report(one, "'<<' merges something that is not a mapping", "name an anchor of a mapping: <<: *name");
            }
        }
    }

    private SourceLocation location(Node node) {
        return text.location(node.getStartMark().getIndex());
    }

    private void report(Node node, String problem, String remedy) {
        diagnostics.add(Diagnostic.error(YamlDocument.INVALID, location(node), problem, remedy));
    }
}
