package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.markdown.Attributes;
import org.jsoup.nodes.Element;

/** {@code <pre>} as a code block. */
final class HtmlCode {
    private HtmlCode() {}

    static void render(Element pre, TreeBuilder out) {
        String text = pre.wholeText();
        String source = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        CodeRenderer.code(language(pre), Attributes.none(), source, out);
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("> code");
        for (String name : (code == null ? pre : code).classNames()) {
            for (String prefix : new String[] {"language-", "lang-"}) {
                if (name.startsWith(prefix)) {
                    return name.substring(prefix.length());
                }
            }
        }
        return pre.attr("lang");
    }
}
