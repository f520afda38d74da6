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

    /** As VuePress has it. Source: ecosystem.vuejs.press/plugins/markdown/include.html, and vuepress.vuejs.org/guide/markdown.html. */
    private static final Pattern IMPORT = Pattern.compile(
            "^[ \\t]*@\\[code(?:\\{(?<range>[0-9,-]{1,40})\\})?(?:[ \\t]+(?<language>[a-zA-Z][\\w+#-]{0,30})?[^\\]\\n"
                    + "]{0,100})?\\]\\((?<imported>[^)\\n"
                    + "]{1,400})\\)[ \\t]*$",
            Pattern.MULTILINE);

    private static final Pattern FILE = Pattern.compile("<!-- ?@include: ?(?<file>[^{#>\\n"
            + "]{1,400}?) *(?:#(?<section>[\\p{L}\\p{N}_-]{1,100}))? *(?:\\{(?<lines>[0-9,-]{0,40})\\})? *-->");

    private final DialectScope scope;

    VitePressIncludes(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("<<<") && !all.contains("@include") && !all.contains("@[code")) {
            return text;
        }
        List<Tag> tags =
                new ArrayList<>(PatternTags.scan(all, "code", CODE, false, "code", "region", "options", "title"));
        tags.addAll(PatternTags.scan(all, "import", IMPORT, false, "range", "language", "imported"));
        // Files are put in before anything else is read, so in code, too.
        tags.addAll(PatternTags.scan(all, "include", FILE, true, "file", "section", "lines"));
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
        boolean imported = tag.value("imported").isPresent();
        boolean code = imported || tag.value("code").isPresent();
        String written = tag.valueOrEmpty("code", "imported", "file").strip();
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
        if (imported) {
            String language = tag.value("language").orElseGet(() -> Includes.language(file.get()));
            included = includes.code(file.get(), lines(tag.value("range")), language, "", at);
        } else if (code) {
            String[] options = tag.valueOrEmpty("options").split(" ", -1);
            String language = options[options.length - 1].matches("[a-zA-Z][\\w+#-]*")
                    ? options[options.length - 1]
                    : Includes.language(file.get());
            IncludedPart part = tag.value("region").map(IncludedPart::region).orElse(IncludedPart.ALL);
            included = includes.code(file.get(), part, language, tag.valueOrEmpty("title"), at);
        } else {
            Optional<String> heading = tag.value("section").filter(name -> isHeading(name, file.get()));
            included = heading.isPresent()
                    ? below(heading.get(), element.context(), written).text(file.get(), IncludedPart.ALL, at)
                    : includes.text(
                            file.get(),
                            tag.value("section").map(IncludedPart::region).orElseGet(() -> lines(tag.value("lines"))),
                            at);
        }
        return included.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }

    /** Whether a file has no region of that name, but a heading. Source: vitepress.dev/guide/markdown, markdown file inclusion. */
    private boolean isHeading(String name, DocPath file) {
        return scope.files()
                .text(file)
                .map(read -> MappedText.of(file, read))
                .filter(read -> IncludedPart.region(name).of(read).isEmpty()
                        && HeadingSection.find(read, name).isPresent())
                .isPresent();
    }

    private Includes below(String heading, StepContext context, String written) {
        return new Includes(
                context, (read, same) -> apply(HeadingSection.of(read, heading), same), "'" + written + "'");
    }

    private static IncludedPart lines(Optional<String> written) {
        return written.flatMap(lines -> IncludedPart.lines(lines.replace(',', '-')))
                .orElse(IncludedPart.ALL);
    }
}
