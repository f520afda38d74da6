package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Set;

/** Components of Vue in the pages of VitePress, which look as those of JSX do. */
final class VueComponents implements SourceStep {
    private final DialectScope scope;

    VueComponents(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (text.text().indexOf('<') < 0) {
            return text;
        }
        JsxComponents components = new JsxComponents(JsxModules.none(scope, context), new MdxSyntax(scope, Set.of()));
        return TagRewriter.rewrite(text, JsxScanner.components(text.text()), components, context);
    }
}
