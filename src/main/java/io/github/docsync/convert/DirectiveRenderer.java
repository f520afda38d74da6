package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.DirectiveBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Containers with a name: panels, tabs, and the bodied macros that {@link MacroDirectives} knows. */
final class DirectiveRenderer {
    /** Containers that change nothing for a reader here; blocks of a group stand one after the other. */
    private static final Set<String> TRANSPARENT = Set.of("code-group", "v-pre", "raw", "div", "tab-set", "tabs");

    private static final Set<String> TABS = Set.of("tab", "tab-item");

    private DirectiveRenderer() {}

    static void render(DirectiveBlock block, RenderContext context) {
        if (TRANSPARENT.contains(block.name())) {
            context.renderChildren(block);
            return;
        }
        Optional<Attributes> attributes = attributes(block.argument());
        Optional<String> given = attributes.flatMap(values -> values.value("title"));
        List<TreeNode> title = given.isPresent()
                ? List.of(new TreeNode.Characters(given.get()))
                : attributes.isPresent() ? List.of() : PanelTitles.of(block, context);
        String kind = kind(block);
        if (TABS.contains(kind)) {
            PanelKinds.tab(title, context.out(), () -> context.renderChildren(block));
        } else if (PanelKinds.isKind(kind)) {
            PanelKinds.render(kind, title, context.out(), () -> context.renderChildren(block));
        } else {
            MacroDirectives.render(
                    kind.equals("dropdown") ? "expand" : kind,
                    attributes.orElse(
                            MacroDirectives.titled(PlainContent.of(title).strip())),
                    () -> context.renderChildren(block),
                    context.document().location(block),
                    context);
        }
    }

    /** An admonition without a kind of its own may name one as its class. */
    private static String kind(DirectiveBlock block) {
        return block.name().equals("admonition")
                ? block.option("class").or(() -> block.option("type")).stream()
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .filter(PanelKinds::isKind)
                        .findFirst()
                        .orElse(block.name())
                : block.name();
    }

    /** Without braces a word such as {@code .NET} is a title, unless a value shows that attributes are meant. */
    private static Optional<Attributes> attributes(String argument) {
        return argument.startsWith("{") && argument.endsWith("}")
                ? Attributes.parse(argument.substring(1, argument.length() - 1), false)
                : Attributes.parse(argument, false)
                        .filter(attributes -> !attributes.values().isEmpty());
    }
}
