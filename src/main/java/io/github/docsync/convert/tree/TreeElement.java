package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of storage format that is still being built. Not thread-safe. */
public final class TreeElement implements TreeNode {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<TreeNode> children = new ArrayList<>();
    private @Nullable String label;
    private @Nullable SourceSpan span;
    private @Nullable BlockKind kind;

    public TreeElement(String name, String... attributes) {
        this.name = name;
        for (int i = 0; i < attributes.length; i += 2) {
            this.attributes.put(attributes[i], attributes[i + 1]);
        }
    }

    /** An element of the same name and attributes, without children. */
    TreeElement emptyCopy() {
        TreeElement copy = new TreeElement(name);
        copy.attributes.putAll(attributes);
        copy.label = label;
        copy.span = span;
        copy.kind = kind;
        return copy;
    }

    public String name() {
        return name;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public List<TreeNode> children() {
        return children;
    }

    public TreeElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public TreeElement add(TreeNode child) {
        children.add(child);
        return this;
    }

    public TreeElement text(String text) {
        return add(new Characters(text));
    }

    /**
     * Words that introduce the content if the element itself cannot stand where it is, for example {@code Note} for a panel
     * in a list item; {@code null} for none.
     */
    public TreeElement labelled(@Nullable String words) {
        this.label = words;
        return this;
    }

    @Nullable
    String label() {
        return label;
    }

    /** Says where in the file it came from, unless that is said already. */
    public void cameFrom(SourceSpan place) {
        if (span == null) {
            span = place;
        }
    }

    /** Where in the file it came from; {@code null} where that is not asked for or not known. */
    @Nullable
    SourceSpan span() {
        return span;
    }

    /** Says that the author wants the element where it stands, whatever Confluence's editor makes of it. */
    public TreeElement verbatim(boolean inline) {
        this.kind = inline ? BlockKind.INLINE : BlockKind.VERBATIM;
        return this;
    }

    /** What the author made of the element; {@code null} where its name decides. */
    @Nullable
    BlockKind kind() {
        return kind;
    }

    boolean is(String elementName) {
        return name.equals(elementName);
    }

    /** Whether this is a macro's parameter of that name. */
    boolean isParameter(String parameter) {
        return is("ac:parameter") && parameter.equals(attributes.get("ac:name"));
    }

    /** The first child element of that name; {@code null} if there is none. */
    public @Nullable TreeElement child(String elementName) {
        for (TreeNode child : children) {
            if (child instanceof TreeElement element && element.is(elementName)) {
                return element;
            }
        }
        return null;
    }
}
