package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks that wikis and generators take for blocks of their own without empty lines round them: {@code [[_TOC_]]}, and the summary of a
 * {@code <details markdown>}, behind which Markdown begins.
 */
final class BlockMarks implements SourceStep {
    private static final Pattern MARK =
            Pattern.compile("^[ \\t]{0,3}\\[\\[_(?:TOC|TOSP|LISTING)_\\]\\][ \\t]*$", Pattern.MULTILINE);

    /** The attribute {@code markdown}, and where the summary ends. */
    private static final Pattern DETAILS = Pattern.compile(
            "^[ \\t]{0,3}<details(?:[ \\t]+open)?(?<attribute>[ \\t]+markdown(?:=[\"']?\\w{1,10}[\"']?)?)?[^<>\\n]{0,200}>\\s{0,100}"
                    + "<summary[^<>\\n]{0,200}>(?:[^<]|<(?!/summary>)){0,1000}+</summary>(?<end>[ \\t]*)",
            Pattern.MULTILINE);

    private static final Pattern CLOSING = Pattern.compile("^[ \\t]{0,3}</details>", Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        MappedText details = details(text, false);
        return details.text().contains("[[_") ? apart(MARK, details) : details;
    }

    /**
     * Puts empty lines behind the summaries of {@code <details>} and before their ends.
     *
     * @param all whether Markdown follows without the attribute, too, as in MDX
     */
    static MappedText details(MappedText text, boolean all) {
        if (!text.text().contains("<details")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher details = DETAILS.matcher(text.text());
        boolean any = false;
        while (details.find()) {
            boolean marked = details.group("attribute") != null;
            if ((marked || all) && !code.contains(details.start())) {
                if (marked) {
                    rewrite.replace(details.start("attribute"), details.end("attribute"), "");
                }
                rewrite.replace(details.start("end"), details.end("end"), "\n\n");
                any = true;
            }
        }
        return any ? apart(CLOSING, rewrite.result()) : text;
    }

    private static MappedText apart(Pattern mark, MappedText text) {
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher matcher = mark.matcher(text.text());
        while (matcher.find()) {
            if (!code.contains(matcher.start())) {
                rewrite.replace(matcher.start(), matcher.start(), "\n");
                rewrite.replace(matcher.end(), matcher.end(), "\n");
            }
        }
        return rewrite.result();
    }
}
