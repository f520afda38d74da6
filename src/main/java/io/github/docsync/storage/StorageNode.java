package io.github.docsync.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a parsed body. Nodes are immutable. */
public sealed interface StorageNode extends StorageFragment {

    @Override
    default List<StorageNode> nodes() {
        return List.of(this);
    }

    /**
     * An element. It has identity, not value: a comparison of whole trees would have to recurse, and bodies can be nested
     * deeper than the Java stack.
     */
    final class Element implements StorageNode {
        private final String name;
        private final Map<String, String> attributes;
        private final List<StorageNode> children;

        /**
         * @param name with its prefix, such as {@code ac:link}
         * @param attributes by name with prefix, in the order to write them
         */
        public Element(String name, Map<String, String> attributes, List<? extends StorageNode> children) {
            this.name = name;
            this.attributes =
                    attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            this.children = List.copyOf(children);
        }

        public String name() {
            return name;
        }

        /** The attributes in document order. */
        public Map<String, String> attributes() {
            return attributes;
        }

        public Optional<String> attribute(String attributeName) {
            return Optional.ofNullable(attributes.get(attributeName));
        }

        public List<StorageNode> children() {
            return children;
        }

        /** Its own characters, without those of elements in it. */
        public String data() {
            StringBuilder data = new StringBuilder();
            for (StorageNode child : children) {
                if (child instanceof Text text) {
                    data.append(text.text());
                } else if (child instanceof Cdata cdata) {
                    data.append(cdata.text());
                }
            }
            return data.toString();
        }

        /** The parameters of a macro by name, in document order. */
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (StorageNode child : children) {
                if (child instanceof Element parameter && parameter.is(Vocabulary.PARAMETER)) {
                    parameters.put(
                            parameter.attribute(Vocabulary.PARAMETER_NAME).orElse(""), parameter.data());
                }
            }
            return parameters;
        }

        /** Whether it has this qualified name. */
        public boolean is(String elementName) {
            return name.equals(elementName);
        }

        @Override
        public String toString() {
            return "<" + name + "> with " + children.size() + " children";
        }
    }

    /** Character data with references resolved. */
    record Text(String text) implements StorageNode {}

    /** One CDATA section, or several that touched; the content holds no markup of its own and may contain {@code ]]>}. */
    record Cdata(String text) implements StorageNode {}
}
