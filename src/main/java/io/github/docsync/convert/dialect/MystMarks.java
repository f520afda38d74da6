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
    /** Who said what is quoted below. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?<=^|\\n"
            + ")\\{(?:[ \\t]{0,5}[.#][\\w-]{1,60}){0,10}[ \\t]{0,5}attribution=\"(?<who>[^\"\\n"
            + "]{1,300})\"[ \\t]{0,5}\\}[ \\t]*\\n"
            + "(?<quote>(?: {0,3}>[^\\n"
            + "]{0,4000}(?:\\n"
            + "|$)){1,400}+)");

    private static final Pattern LINE = Pattern.compile("(?<=\\n"
            + ")[ \\t]{0,12}(?:\\^{3,20}|\\+{3}(?:[ \\t]{1,5}\\{[^\\n"
            + "]{0,500}\\})?|\\{(?![^}\\n]{0,300}attribution=)(?:[.#][a-z]|[a-z][\\w-]{0,60}=)[^{}\\n"
            + "]{0,300}\\}(?=\\n"
            + "[ \\t]{0,12}(?:[-*>+]|[0-9a-zA-Z]{1,4}[.)])[ \\t]))[ \\t]*(?=\\n"
            + "|$)");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return withoutMarks(attributed(text, context), context);
    }

    private static MappedText attributed(MappedText text, StepContext context) {
        return text.text().contains("attribution=")
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "attribution", ATTRIBUTION, false, "who", "quote"),
                        element -> new Translation.Inline(
                                element.tag().valueOrEmpty("quote").stripTrailing() + "\n>\n> — "
                                        + element.tag().valueOrEmpty("who") + "\n"),
                        context)
                : text;
    }

    private static MappedText withoutMarks(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("^^^") && !all.contains("+++") && !all.contains("}\n")) {
            return text;
        }
        return TagRewriter.rewrite(
                text, PatternTags.scan(all, "mark", LINE, false), element -> Translation.NOTHING, context);
    }
}
