package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Pattern;

/**
 * Lines of MyST that are marks alone: {@code ^^^} and {@code +++}, which part a card and a page, and attributes of the block below,
 * {@code {style=lower-alpha}}. Source: sphinx-design.readthedocs.io/en/latest/cards.html, myst-parser.readthedocs.io/en/latest/syntax.
 */
final class MystMarks implements SourceStep {
    /** Who a quote is attributed to is text, and stays. */
    private static final Pattern LINE = Pattern.compile(
            "(?<=\\n)[ \\t]{0,12}(?:\\^{3,20}|\\+{3}(?:[ \\t]{1,5}\\{[^\\n]{0,500}\\})?"
                    + "|\\{(?!attribution)(?:[.#][a-z]|[a-z][\\w-]{0,60}=)[^{}\\n]{0,300}\\}(?=\\n[ \\t]{0,12}(?:[-*>+]|[0-9a-zA-Z]{1,4}[.)])[ \\t]))[ \\t]*(?=\\n|$)");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("^^^") && !all.contains("+++") && !all.contains("}\n")) {
            return text;
        }
        return TagRewriter.rewrite(
                text, PatternTags.scan(all, "mark", LINE, false), element -> Translation.NOTHING, context);
    }
}
