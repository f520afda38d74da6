package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.Lazy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** MDX: components become what they show, as far as that is known, and otherwise what stands in them; code is left out. */
final class MdxSyntax implements SourceStep {
    private static final Pattern HEADING_ID = Pattern.compile(
            " ?(?:\\[#(?<id>[^\\[\\]\\s]{1,200})\\]|\\{/\\* {0,3}#?(?<comment>[\\w.:-]{1,200}) {0,3}\\*/\\})[ \\t]*$",
            Pattern.MULTILINE);

    private final DialectScope scope;
    private final Set<String> extensions;
    private final Lazy<Map<String, String>> global;
    private final Map<String, String> properties;

    /** @param extensions of the files that are MDX */
    MdxSyntax(DialectScope scope, Set<String> extensions) {
        this(scope, extensions, new Lazy<>(() -> JsxModules.global(scope)), Map.of());
    }

    private MdxSyntax(
            DialectScope scope,
            Set<String> extensions,
            Lazy<Map<String, String>> global,
            Map<String, String> properties) {
        this.scope = scope;
        this.extensions = Set.copyOf(extensions);
        this.global = global;
        this.properties = Map.copyOf(properties);
    }

    /** The syntax of a part that is included with these properties. */
    MdxSyntax with(Map<String, String> values) {
        return new MdxSyntax(scope, extensions, global, values);
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!extensions.contains(context.path().extension())) {
            return text;
        }
        MappedText open = FencesInHtml.ofMdx().apply(BlockMarks.details(text, true), context);
        MappedText named = TagRewriter.rewrite(
                open,
                PatternTags.scan(open.text(), "id", HEADING_ID, false, "id", "comment"),
                MdxSyntax::headingId,
                context);
        List<Tag> tags = JsxScanner.scan(named.text());
        JsxModules modules = JsxModules.of(tags, scope, context, global.get(), properties);
        return new MarkdownInHtml()
                .apply(TagRewriter.rewrite(named, tags, new JsxComponents(modules, this), context), context);
    }

    /** Underscores would be emphasis in braces. */
    private static String named(String id) {
        return id.contains("_") ? "<a id=\"" + id.replace("\"", "") + "\"></a>" : "{#" + id + "}";
    }

    /** Nextra and Fumadocs end a heading with {@code [#id]}, Docusaurus and React's documentation with a comment. */
    private static Translation headingId(TagElement element) {
        int lineStart = element.text().lastIndexOf('\n', element.tag().start()) + 1;
        return element.text().charAt(lineStart) == '#'
                ? new Translation.Inline(named(element.tag().valueOrEmpty("id", "comment")))
                : new Translation.Kept();
    }
}
