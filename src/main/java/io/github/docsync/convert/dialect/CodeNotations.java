package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in code that tell a generator how to show its lines and that it does not show: {@code // highlight-next-line} of Docusaurus,
 * {@code // [!code focus]} of Shiki, which VitePress and others use. Source: docusaurus.io/docs/markdown-features/code-blocks,
 * shiki.style/packages/transformers.
 */
final class CodeNotations implements SourceStep {
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]{0,200}+(?://|#|--|%|/\\*|<!--|\\{/\\*)[ \\t]{0,9}(?:highlight-(?:next-line|start|end)|(?:\\[!code [^\\]\\n]{1,60}\\]))[ \\t]{0,9}(?:\\*/\\}?|-->)?[ \\t]{0,9}\\n",
            Pattern.MULTILINE);

    private static final Pattern REST = Pattern.compile(
            "[ \\t]{0,9}(?://|#|--|%|/\\*|<!--|\\{/\\*)[ \\t]{0,9}\\[!code [^\\]\\n]{1,60}\\][ \\t]{0,9}(?:\\*/\\}?|-->)?(?=[ \\t]{0,9}(?:\\n|$))");

    private static final Pattern MARKDOWN =
            Pattern.compile("[ \\t>]{0,40}(?:`{3,20}|~{3,20})[ \\t]{0,4}\\{?\\.?(?:md|mdx|markdown)\\b");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        boolean any = text.text().contains("[!code ") || text.text().contains("highlight-");
        return any ? without(REST, without(LINE, text)) : text;
    }

    /** Markdown in code shows how they are written. */
    private static MappedText without(Pattern notation, MappedText text) {
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher matcher = notation.matcher(text.text());
        while (matcher.find()) {
            int fence = code.startOf(matcher.start());
            if (fence >= 0
                    && !MARKDOWN.matcher(text.text())
                            .region(fence, text.text().length())
                            .lookingAt()) {
                rewrite.replace(matcher.start(), matcher.end(), "");
            }
        }
        return rewrite.result();
    }
}
