package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence right behind a tag, as in {@code <center>}: PyMdown's SuperFences read fences before HTML, so that no empty line is needed.
 * kramdown needs none either. Source: facelessuser.github.io/pymdown-extensions/extensions/superfences, kramdown.gettalong.org/syntax.
 */
final class FencesInHtml implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^[ \\t]{0,3}</?[a-z][^<>\\n]{0,300}>[ \\t]*\\n(?=[ \\t]{0,12}(?:```|~~~)[^`\\n]{0,300}$)",
            Pattern.MULTILINE);

    /** Behind the end of a block, and behind a tag for text, kramdown reads Markdown without an empty line. */
    private static final Pattern KRAMDOWN = Pattern.compile(
            "^[ \\t]{0,3}(?:</(?:div|section|article|aside|figure|center|details)>|<span(?:[ \\t][^<>\\n"
                    + "]{0,300})?>)[ \\t]*\\n"
                    + "(?=[^\\s<])|" + OPENING.pattern(),
            Pattern.MULTILINE);

    /** MDX has no blocks of HTML: what stands on a line below a tag is Markdown, and so is what stands above one that closes. */
    private static final Pattern MDX = Pattern.compile(
            "^[ \\t]{0,3}(?:</?(?:p|div|section|article|aside|header|footer|main|center|figure)(?:[ \\t][^<>\\n"
                    + "]{0,300})?>|<[bh]r[ \\t]{0,3}/?>)[ \\t]*\\n"
                    + "(?= {0,3}(?:[^\\s<{]|<(?:abbr|b|strong|em|i|code|kbd)\\b))|^ {0,3}[^\\s<][^\\n"
                    + "]{0,2000}[^\\s>]\\n"
                    + "(?=[ \\t]{0,3}</(?:p|div|section|article|aside|header|footer|main|center|figure)>[ \\t]*$)",
            Pattern.MULTILINE);

    private final Pattern tag;

    private FencesInHtml(Pattern tag) {
        this.tag = tag;
    }

    static FencesInHtml ofMkDocs() {
        return new FencesInHtml(OPENING);
    }

    static FencesInHtml ofJekyll() {
        return new FencesInHtml(KRAMDOWN);
    }

    static FencesInHtml ofMdx() {
        return new FencesInHtml(MDX);
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        Matcher opening = tag.matcher(text.text());
        CodeRegions code = null;
        Rewrite rewrite = new Rewrite(text);
        while (opening.find()) {
            code = code == null ? CodeRegions.of(text.text()) : code;
            if (!code.contains(opening.start())) {
                rewrite.replace(opening.end(), opening.end(), "\n");
            }
        }
        return rewrite.result();
    }
}
