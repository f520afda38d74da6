package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.syntax.DirectiveBlock;
import java.util.Optional;

/** {@code :::name}: panels, and the bodied macros that {@link Macros} knows. */
final class DirectiveRenderer {
    private DirectiveRenderer() {}

    static void render(DirectiveBlock block, RenderContext context) {
        Optional<Attributes> attributes = Attributes.parse(inner(block.argument()), false);
        String title = attributes
                .flatMap(given -> given.value("title"))
                .orElse(attributes.isPresent() ? "" : unquoted(block.argument()));
        if (Panels.isKind(block.name())) {
            Panels.render(block.name(), title, context.out(), () -> context.renderChildren(block));
        } else {
            Macros.render(
                    block.name(),
                    attributes.orElse(Macros.titled(title)),
                    () -> context.renderChildren(block),
                    context.document().location(block),
                    context);
        }
    }

    private static String inner(String argument) {
        boolean braced = argument.startsWith("{") && argument.endsWith("}");
        return braced ? argument.substring(1, argument.length() - 1) : argument;
    }

    private static String unquoted(String argument) {
        boolean quoted = argument.length() > 1 && argument.startsWith("\"") && argument.endsWith("\"");
        return quoted ? argument.substring(1, argument.length() - 1) : argument;
    }
}
