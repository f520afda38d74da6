package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MDX: components become what they show, as far as that is known, and otherwise what stands in them; code is left out. */
final class MdxSyntax implements SourceStep {
    private final DialectScope scope;
    private final Set<String> extensions;

    /** @param extensions of the files that are MDX */
    MdxSyntax(DialectScope scope, Set<String> extensions) {
        this.scope = scope;
        this.extensions = Set.copyOf(extensions);
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!extensions.contains(context.path().extension())) {
            return text;
        }
        List<Tag> tags = JsxScanner.scan(text.text());
        Map<String, String> imports = JsxScanner.imports(tags);
        return TagRewriter.rewrite(text, tags, new JsxComponents(scope, imports, this), context);
    }
}
