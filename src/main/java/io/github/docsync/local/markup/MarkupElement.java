package io.github.docsync.local.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An element with its prefix as written ({@code ac:link}). It can be changed, for what saving does to a body. */
public final class MarkupElement implements Node {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    public MarkupElement(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** The attribute's value; empty text where it is missing. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public MarkupElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public List<Node> children() {
        return children;
    }

    public MarkupElement add(Node child) {
        children.add(child);
        return this;
    }

    public Stream<MarkupElement> elements() {
        return children.stream().filter(MarkupElement.class::isInstance).map(MarkupElement.class::cast);
    }

    public Optional<MarkupElement> child(String wanted) {
        return elements().filter(element -> element.is(wanted)).findFirst();
    }

    /** The text of the first child of this name; empty text where there is none. */
    public String textOf(String wanted) {
        return child(wanted).map(MarkupElement::text).orElse("");
    }

    /** The value of a macro's parameter; empty text where it is missing. */
    public String parameter(String parameter) {
        return elements()
                .filter(element -> element.is("ac:parameter"))
                .filter(element -> element.attribute("ac:name").equals(parameter))
                .findFirst()
                .map(MarkupElement::text)
                .orElse("");
    }

    /** All text below, CDATA included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        collect(this, text);
        return text.toString();
    }

    private static void collect(MarkupElement element, StringBuilder text) {
        for (Node child : element.children) {
            if (child instanceof MarkupText plain) {
                text.append(plain.value());
            } else if (child instanceof CharacterData data) {
                text.append(data.value());
            } else if (child instanceof MarkupElement inner) {
                collect(inner, text);
            }
        }
    }

    /** Visits every element below, parents before children. */
    public void visit(Consumer<MarkupElement> visitor) {
        for (MarkupElement child : elements().toList()) {
            visitor.accept(child);
            child.visit(visitor);
        }
    }
}
