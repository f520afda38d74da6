package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;

/** The code macro. */
final class CodeBlocks {
    private CodeBlocks() {}

    static void code(MarkupElement macro, View view) {
        String title = macro.parameter("title");
        String language = macro.parameter("language");
        boolean numbered = macro.parameter("linenumbers").equals("true");
        String first = macro.parameter("firstline");
        int number = first.matches("\\d{1,6}") ? Integer.parseInt(first) : 1;
        view.html().open("div", "class", "code");
        if (!title.isEmpty() || !language.isEmpty()) {
            view.html().open("div", "class", "code-head").element("span", title, "class", "code-title");
            view.html().element("span", language, "class", "code-language").close();
        }
        view.html().open("div", "class", "code-scroll");
        String text = macro.textOf("ac:plain-text-body");
        if (numbered) {
            numbers(text, number, view);
        }
        view.html().open("pre").element("code", text).close().close().close();
    }

    private static void numbers(String text, int first, View view) {
        String[] lines = text.split("\n", -1);
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            numbers.append(first + i).append('\n');
        }
        view.html().element("pre", numbers.toString(), "class", "line-numbers", "aria-hidden", "true");
    }
}
