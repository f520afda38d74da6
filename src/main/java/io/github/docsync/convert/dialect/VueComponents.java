package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.HeadingIds;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Components of Vue in the pages of VitePress, which look as those of JSX do. */
final class VueComponents implements SourceStep {
    /** A heading with a badge, and without an id of its own. */
    private static final Pattern BADGE =
            Pattern.compile("^ {0,3}#{1,6} +(?<text>[^\\n<{]{1,300}?) *<Badge\\b[^\\n{]{0,300}$", Pattern.MULTILINE);

    private final DialectScope scope;

    VueComponents(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (text.text().indexOf('<') < 0) {
            return text;
        }
        MappedText named = withIds(text);
        JsxComponents components = new JsxComponents(JsxModules.none(scope, context), new MdxSyntax(scope, Set.of()));
        return TagRewriter.rewrite(named, JsxScanner.components(named.text()), components, context);
    }

    /** What a badge says is no part of a heading's id. */
    private static MappedText withIds(MappedText text) {
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher badge = BADGE.matcher(text.text());
        while (badge.find()) {
            if (!code.contains(badge.start())) {
                String shown = badge.group("text").replaceAll("[`*]", "");
                rewrite.replace(badge.end(), badge.end(), " {#" + HeadingIds.slug(shown) + "}");
            }
        }
        return rewrite.result();
    }
}
