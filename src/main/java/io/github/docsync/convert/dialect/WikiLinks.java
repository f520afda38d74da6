package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code [[page]]}, {@code [[page|text]]}, {@code [[page#heading]]}, {@code ![[picture|300]]} and {@code ![[page]]}. */
final class WikiLinks implements SourceStep {
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\\\])(?<!\\]\\()(?<embedded>!?)\\[\\[(?<target>[^\\[\\]\\n]{1,400}?)\\]\\](?!\\()|%%(?<comment>[^%]{0,4000})%%|[ \\t]\\^(?<block>[\\w-]{1,60})[ \\t]*$",
            Pattern.MULTILINE);

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif");
    private static final Set<String> MARKERS = Set.of("_toc_", "toc", "_tosp_", "_listing_", "listing");
    private static final Pattern SIZE = Pattern.compile("(?<width>[0-9]{1,5})(?:x[0-9]{1,5})?");

    private final DialectScope scope;

    WikiLinks(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (text.text().indexOf("[[") < 0
                && text.text().indexOf("%%") < 0
                && text.text().indexOf('^') < 0) {
            return text;
        }
        return TagRewriter.rewrite(
                text,
                PatternTags.scan(text.text(), "[[", LINK, false, "embedded", "target", "comment", "block"),
                element -> translate(element, text),
                context);
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        if (tag.values().containsKey("comment") || tag.values().containsKey("block")) {
            return Translation.NOTHING;
        }
        String written = tag.valueOrEmpty("target");
        if (MARKERS.contains(written.toLowerCase(Locale.ROOT))) {
            return new Translation.Kept();
        }
        int bar = written.indexOf('|');
        String target = (bar < 0 ? written : written.substring(0, bar))
                .replaceFirst("\\\\$", "")
                .strip();
        String shown = bar < 0 ? "" : written.substring(bar + 1).strip();
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        String heading =
                hash < 0 ? "" : target.substring(target.lastIndexOf('#') + 1).strip();
        Optional<DocPath> file = name.isEmpty()
                ? Optional.of(element.context().path())
                : WikiTargets.find(name, element.context().path(), scope.tree(), scope.files());
        boolean embedded = !tag.valueOrEmpty("embedded").isEmpty();
        boolean picture = PICTURES.contains(
                new DocPath(file.map(DocPath::value).orElse(name.replaceAll("[^\\w.]", "_"))).extension());
        if (embedded && picture) {
            Matcher size = SIZE.matcher(shown.substring(shown.lastIndexOf('|') + 1));
            return new Translation.Inline(MarkdownPieces.picture(
                    file.map(path -> "/" + escaped(path)).orElse(name),
                    size.matches() ? shown.substring(0, Math.max(0, shown.lastIndexOf('|'))) : shown,
                    "",
                    size.matches() ? size.group("width") : "",
                    ""));
        }
        if (embedded && file.isPresent() && MarkdownFiles.isMarkdown(file.get())) {
            return included(file.get(), heading, element, text);
        }
        String destination =
                name.isEmpty() ? "" : file.map(path -> "/" + escaped(path)).orElse(name);
        String fragment = heading.isEmpty() || heading.startsWith("^") ? "" : "#" + heading.replace("%", "%25");
        return new Translation.Inline(MarkdownPieces.link(
                shown.isEmpty() ? MarkdownPieces.text(label(name, heading)) : MarkdownPieces.title(shown),
                destination.isEmpty() && fragment.isEmpty() ? "#" : destination + fragment));
    }

    private static String escaped(DocPath path) {
        return path.value().replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }

    /** As Obsidian shows it. */
    private static String label(String name, String heading) {
        String page = name.replaceFirst("\\.md$", "");
        if (heading.isEmpty() || heading.startsWith("^")) {
            return page;
        }
        return page.isEmpty() ? heading : page + " > " + heading;
    }

    private Translation included(DocPath file, String heading, TagElement element, MappedText page) {
        SourceLocation at = page.location(element.tag().start());
        boolean part = !heading.isEmpty()
                && HeadingSection.of(page, heading).text().length()
                        < page.text().length();
        // The part is found by marks that are gone when its links are read.
        SourceStep step =
                (text, context) -> apply(heading.isEmpty() ? text : HeadingSection.of(text, heading), context);
        Includes includes =
                new Includes(element.context(), step, "![[" + element.tag().valueOrEmpty("target") + "]]");
        return (part ? includes.section(file, at) : includes.text(file, IncludedPart.ALL, at))
                .map(read -> RelativeLinks.rebased(read, file.folder(), includes.folder()))
                .<Translation>map(Translation.Included::new)
                .orElseGet(() -> new Translation.Inline(
                        MarkdownPieces.link(MarkdownPieces.text(file.baseName()), "/" + escaped(file))));
    }
}
