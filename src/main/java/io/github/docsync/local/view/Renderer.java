package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;

/** Shows one family of elements. */
@FunctionalInterface
interface Renderer {
    void render(MarkupElement element, View view);
}
