package io.github.docsync.convert;

import io.github.docsync.markdown.syntax.AdmonitionBlock;
import io.github.docsync.markdown.syntax.DirectiveBlock;
import java.util.Locale;

/** {@code !!! note}, {@code ??? note} and {@code :::note}. */
final class AdmonitionRenderer {
    private AdmonitionRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(AdmonitionBlock.class, AdmonitionRenderer::admonition)
                .on(DirectiveBlock.class, DirectiveRenderer::render);
    }

    private static void admonition(AdmonitionBlock block, RenderContext context) {
        String title = block.title();
        if (block.isCollapsible()) {
            String shown = title == null || title.isBlank() ? capitalised(block.kind()) : title;
            Panels.expand(shown, context.out(), () -> context.renderChildren(block));
        } else {
            boolean unknown = title == null && !Panels.isKind(block.kind());
            Panels.render(
                    block.kind(),
                    unknown ? capitalised(block.kind()) : title,
                    context.out(),
                    () -> context.renderChildren(block));
        }
    }

    static String capitalised(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
