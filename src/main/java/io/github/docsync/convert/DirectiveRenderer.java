package io.github.docsync.convert;

import io.github.docsync.convert.tree.Content;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.DirectiveBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code :::name}: panels, and the bodied macros that {@link Macros} knows. */
final class DirectiveRenderer {
    /** Containers of VitePress that change nothing for a reader here; blocks of a group stand one after the other. */
    private static final Set<String> TRANSPARENT = Set.of("code-group", "v-pre", "raw");

    private DirectiveRenderer() {}

    static void render(DirectiveBlock block, RenderContext context) {
        if (TRANSPARENT.contains(block.name())) {
            context.renderChildren(block);
            return;
        }
        Optional<Attributes> attributes = Attributes.parse(inner(block.argument()), false);
        Optional<String> given = attributes.flatMap(values -> values.value("title"));
        List<Content> title = given.isPresent()
                ? List.of(new Content.Characters(given.get()))
                : attributes.isPresent() ? List.of() : Titles.of(block, context);
        if (Panels.isKind(block.name())) {
            Panels.render(block.name(), title, context.out(), () -> context.renderChildren(block));
        } else {
            Macros.render(
                    block.name(),
                    attributes.orElse(Macros.titled(PlainContent.of(title).strip())),
                    () -> context.renderChildren(block),
                    context.document().location(block),
                    context);
        }
    }

    private static String inner(String argument) {
        boolean braced = argument.startsWith("{") && argument.endsWith("}");
        return braced ? argument.substring(1, argument.length() - 1) : argument;
    }
}
