package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code <include>./part.mdx#section</include>} of Fumadocs: Markdown as it is, other files as code; with {@code cwd} the path begins at
 * the site's folder. Source: fumadocs.dev/docs/mdx/include.
 */
final class FumadocsIncludes implements SourceStep {
    private static final Pattern INCLUDE =
            Pattern.compile("<include(?<attributes>(?:\\s{1,9}[\\w-]{1,30}(?:=(?:\"[^\"\\n"
                    + "]{0,300}\"|'[^'\\n"
                    + "]{0,300}'))?){0,6})\\s{0,9}>\\s{0,50}(?<file>[^<>#\\n"
                    + "]{1,300}?)(?:#(?<section>[\\w-]{1,100}))?\\s{0,50}</include>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<key>[\\w-]{1,30})(?:=(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'))?");
    private static final Pattern TITLE = Pattern.compile("(?:title|tab)=\"(?<title>[^\"]*)\"");

    private final DialectScope scope;

    FumadocsIncludes(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("</include>")
                ? TagRewriter.rewrite(
                        text,
                        PatternTags.scan(text.text(), "include", INCLUDE, false, "attributes", "file", "section"),
                        element ->
                                translate(element, text.location(element.tag().start())),
                        context)
                : text;
    }

    private Translation translate(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("file");
        String attributes = tag.valueOrEmpty("attributes");
        Includes includes = new Includes(element.context(), this, "'<include>" + written + "'");
        boolean fromSite = attribute(attributes, "cwd").isPresent();
        Optional<DocPath> file = includes.find(written, fromSite ? scope.site() : includes.folder());
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        Optional<String> section = tag.value("section");
        Optional<MappedText> included;
        if (MarkdownFiles.isMarkdown(file.get())) {
            included = includes.text(file.get(), IncludedPart.ALL, at)
                    .map(text -> section.map(id -> section(text, id)).orElse(text))
                    .map(text -> RelativeLinks.rebasedWhereFound(
                            text,
                            file.get().folder(),
                            includes.folder(),
                            element.context().files()));
        } else {
            Matcher title = TITLE.matcher(attribute(attributes, "meta").orElse(""));
            included = includes.code(
                    file.get(),
                    section.map(IncludedPart::region).orElse(IncludedPart.ALL),
                    attribute(attributes, "lang").orElseGet(() -> Includes.language(file.get())),
                    title.find() ? title.group("title") : "",
                    at);
        }
        return included.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }

    private static Optional<String> attribute(String attributes, String key) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(found -> key.equals(found.group(1)))
                .map(found -> Optional.ofNullable(found.group(2))
                        .or(() -> Optional.ofNullable(found.group(3)))
                        .orElse(""))
                .findFirst();
    }

    /** What stands in {@code <section id="x">}; all of the text where there is none of that name. */
    private static MappedText section(MappedText text, String id) {
        Matcher opening = Pattern.compile("<section id=[\"']" + Pattern.quote(id) + "[\"']>")
                .matcher(text.text());
        if (!opening.find()) {
            return text;
        }
        int end = text.text().indexOf("</section>", opening.end());
        return text.part(opening.end(), end < 0 ? text.text().length() : end);
    }
}
