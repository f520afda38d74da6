package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Docsify's {@code [name](file.md ':include')}: Markdown as it is, other text as code. What a browser would play or frame stays a link.
 *
 * @param documents what addresses with a slash in front are read from
 */
record DocsifyIncludes(DocPath documents) implements SourceStep {
    private static final Pattern INCLUDE =
            Pattern.compile("\\[(?<label>[^\\[\\]\\n]{0,300})\\]\\( *(?<file>[^\\s()]{1,400}) +"
                    + "(?:'(?<one>:include[^'\\n]{0,300})'|\"(?<other>:include[^\"\\n]{0,300})\") *\\)");
    private static final Pattern TYPE =
            Pattern.compile(":type=(?<type>[a-z]{1,20})(?: +(?<language>[A-Za-z][\\w+#-]*))?");
    private static final Pattern FRAGMENT = Pattern.compile(":fragment=(?<name>[\\w-]{1,100})");
    private static final Set<String> PLAYED = Set.of("html", "htm", "mp3", "mp4", "ogg");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains(":include")) {
            return text;
        }
        List<Tag> tags = PatternTags.scan(text.text(), "include", INCLUDE, false, "label", "file", "one", "other");
        return TagRewriter.rewrite(text, tags, element -> translate(element, text), context);
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("file");
        String options = tag.valueOrEmpty("one", "other");
        Matcher type = TYPE.matcher(options);
        String kind = type.find() ? type.group("type") : "";
        String extension = DocPath.parse(written.replaceFirst("[?#].*", ""))
                .map(DocPath::extension)
                .orElse("");
        boolean played = kind.isEmpty()
                ? PLAYED.contains(extension)
                : !Set.of("code", "markdown").contains(kind);
        if (played || written.contains("://")) {
            String label = tag.valueOrEmpty("label");
            return new Translation.Inline(
                    MarkdownPieces.link(label.isEmpty() ? MarkdownPieces.text(written) : label, written));
        }
        SourceLocation at = text.location(tag.start());
        Includes includes =
                new Includes(element.context(), this, "'" + element.text().substring(tag.start(), tag.end()) + "'");
        Optional<DocPath> file = written.startsWith("/")
                ? includes.find(written, documents)
                : includes.find(written, includes.folder(), documents);
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        Matcher fragment = FRAGMENT.matcher(options);
        IncludedPart part = fragment.find() ? IncludedPart.region(fragment.group("name")) : IncludedPart.ALL;
        boolean markdown = kind.isEmpty() ? MarkdownFiles.isMarkdown(file.get()) : kind.equals("markdown");
        if (markdown) {
            return included(includes.text(file.get(), part, at));
        }
        String language = kind.isEmpty() || type.group("language") == null
                ? Includes.language(file.get())
                : type.group("language");
        Includes code = new Includes(element.context(), (read, context) -> read, "'" + written + "'");
        return included(code.code(file.get(), part, language, "", at));
    }

    private static Translation included(Optional<MappedText> text) {
        return text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }
}
