package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Optional;

/** The code macro. */
final class CodeBlocks {
    private CodeBlocks() {}

    static void code(MarkupElement macro, View view) {
        String title = macro.parameter("title");
        String language = macro.parameter("language");
        String first = macro.parameter("firstline");
        int number = first.matches("\\d{1,6}") ? Integer.parseInt(first) : 1;
        view.html().open("div", "class", "code");
        view.html().open("div", "class", "code-head").element("span", title, "class", "code-title");
        view.html().element("span", language, "class", "code-language");
        view.html().element("button", "Copy", "type", "button", "class", "copy").close();
        // What scrolls has to be reachable by keyboard.
        view.html()
                .open(
                        "div",
                        "class",
                        "code-scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        title.isEmpty() ? "Code" : "Code: " + title);
        String text = macro.textOf("ac:plain-text-body");
        // As the new editor shows all code, whatever the macro's own parameter for it says.
        numbers(text, number, view);
        view.html().open("pre");
        Optional<String> grammar = CodeColours.grammar(language);
        if (grammar.isPresent()) {
            view.html().element("code", text, "class", "language-" + grammar.get());
        } else {
            view.html().element("code", text);
        }
        view.html().close().close().close();
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
