package io.github.docsync.local.view;

import io.github.docsync.local.markup.Element;

/** Shows one family of elements. */
@FunctionalInterface
interface Renderer {
    void render(Element element, View view);
}
