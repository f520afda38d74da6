package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code <<< @/file#region{1,2 ts} [title]} as code, {@code <!--@include: ./file.md{1,3}-->} as Markdown. */
final class VitePressIncludes implements SourceStep {
    private static final Pattern CODE = Pattern.compile(
            "^[ \\t]*<<<[ \\t]{0,4}(?<code>[^\\s{#\\[]{1,400})(?:#(?<region>[\\w-]{1,100}))?(?: ?\\{(?<options>[^}\\n"
                    + "]{0,200})\\})?(?: +\\[(?<title>[^\\]\\n"
                    + "]{1,200})\\])?[ \\t]*$",
            Pattern.MULTILINE);

    private static final Pattern FILE = Pattern.compile("<!-- ?@include: ?(?<file>[^{#>\\n"
            + "]{1,400}?) *(?:#(?<section>[\\w-]{1,100}))? *(?:\\{(?<lines>[0-9,-]{0,40})\\})? *-->");

    private final DialectScope scope;

    VitePressIncludes(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("<<<") && !text.text().contains("@include")) {
            return text;
        }
        List<Tag> tags = new ArrayList<>(
                PatternTags.scan(text.text(), "code", CODE, false, "code", "region", "options", "title"));
        // Files are put in before anything else is read, so in code, too.
        tags.addAll(PatternTags.scan(text.text(), "include", FILE, true, "file", "section", "lines"));
        return TagRewriter.rewrite(
                text, PatternTags.withoutOverlaps(tags), element -> translate(element, text), context);
    }

    /** {@code @name} is an alias that the site's own script resolves; it means the one file of that name. */
    private Optional<DocPath> byAlias(String written) {
        if (!written.startsWith("@")) {
            return Optional.empty();
        }
        String path = written.substring(1);
        List<DocPath> found = scope.files().named(path.substring(path.lastIndexOf('/') + 1)).stream()
                .filter(file -> ("/" + file).endsWith("/" + path))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        SourceLocation at = text.location(tag.start());
        boolean code = tag.value("code").isPresent();
        String written = tag.valueOrEmpty("code", "file").strip();
        Includes includes = new Includes(element.context(), code ? (read, context) -> read : this, "'" + written + "'");
        Optional<DocPath> file = written.startsWith("@/") || written.startsWith("@\\")
                ? includes.find(
                        written.substring(2),
                        scope.site(),
                        scope.tree(),
                        scope.site().folder())
                : includes.find(written, includes.folder(), scope.site()).or(() -> byAlias(written));
        if (file.isEmpty() && element.inCode()) {
            return new Translation.Kept();
        }
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        Optional<MappedText> included;
        if (code) {
            String[] options = tag.valueOrEmpty("options").split(" ", -1);
            String language = options[options.length - 1].matches("[a-zA-Z][\\w+#-]*")
                    ? options[options.length - 1]
                    : Includes.language(file.get());
            IncludedPart part = tag.value("region").map(IncludedPart::region).orElse(IncludedPart.ALL);
            included = includes.code(file.get(), part, language, tag.valueOrEmpty("title"), at);
        } else {
            IncludedPart part = tag.value("section")
                    .map(IncludedPart::region)
                    .or(() -> tag.value("lines").flatMap(lines -> IncludedPart.lines(lines.replace(',', '-'))))
                    .orElse(IncludedPart.ALL);
            included = includes.text(file.get(), part, at);
        }
        return included.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }
}
