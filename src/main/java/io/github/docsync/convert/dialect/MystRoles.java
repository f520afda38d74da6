package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MyST's roles, {@code {name}`text <target>`}, its targets {@code (name)=}, comments, and substitutions {@code {{ name }}}. */
final class MystRoles implements SourceStep {
    private static final Pattern ROLE = Pattern.compile(
            "\\{(?<role>[A-Za-z][\\w:.+-]{0,60})\\}(?<ticks>`{1,3})(?<content>[^`\\n][^`]{0,500})\\k<ticks>");

    private static final Pattern TARGET =
            Pattern.compile("^\\((?<target>[^()\\n]{1,100})\\)=[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("^%[^\\n]{0,4000}$", Pattern.MULTILINE);
    /** The border of two cells of a notebook, or of two blocks, with what is said of the second. */
    private static final Pattern BREAK = Pattern.compile("^\\+\\+\\+(?: [^\\n]{0,1000})?$", Pattern.MULTILINE);

    /** A field, {@code :name: text}, where the site has those. */
    private static final Pattern FIELD =
            Pattern.compile("^:(?<field>[A-Za-z][^:`\\n]{0,100}):(?=[ \\t]|$)", Pattern.MULTILINE);

    private static final Pattern TITLED = Pattern.compile("(?<text>.*?)\\s*<(?<target>[^<>]+)>", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(?<text>.{1,400}?) *$", Pattern.MULTILINE);

    private final DialectScope scope;
    private final MystLabels labels;
    private final MystProjects projects;
    private final boolean fields;
    private final Map<String, String> substitutions;
    private final SourceStep directives;

    /** @param directives what substitutions may hold, too */
    MystRoles(DialectScope scope, MystLabels labels, SourceStep directives) {
        this.scope = scope;
        this.labels = labels;
        this.fields = scope.text("conf.py")
                .filter(settings -> settings.contains("fieldlist"))
                .isPresent();
        this.projects = MystProjects.of(scope);
        this.substitutions = MystLabels.substitutions(scope);
        this.directives = directives;
    }

    @Override
    public MappedText apply(MappedText source, StepContext context) {
        MappedText text = withoutComments(source, context);
        String all = text.text();
        List<Tag> tags = new ArrayList<>();
        if (all.contains("}`")) {
            tags.addAll(PatternTags.scan(all, "role", ROLE, false, "role", "content"));
        }
        if (all.contains(")=")) {
            tags.addAll(PatternTags.scan(all, "target", TARGET, false, "target"));
        }
        if (fields && all.contains(":")) {
            tags.addAll(PatternTags.scan(all, "field", FIELD, false, "field"));
        }
        if (all.contains("+++")) {
            tags.addAll(PatternTags.scan(all, "break", BREAK, false));
        }
        if (all.contains("{{")) {
            tags.addAll(PatternTags.scan(all, "value", MystSubstitutions.USE, false, "name"));
        }
        MystSubstitutions values = new MystSubstitutions(substitutions, directives, context);
        return TagRewriter.rewrite(
                text, PatternTags.withoutOverlaps(tags), element -> translate(element, text, values), context);
    }

    /** Backticks in comments enclose no code. */
    private static MappedText withoutComments(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.startsWith("%") && !all.contains("\n%")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        List<Tag> comments = PatternTags.scan(all, "comment", COMMENT, true).stream()
                .filter(tag -> code.startOf(tag.start()) < 0
                        || all.startsWith("%", all.lastIndexOf('\n', code.startOf(tag.start())) + 1))
                .toList();
        return TagRewriter.rewriteFences(text, comments, element -> Translation.NOTHING, context);
    }

    private Translation translate(TagElement element, MappedText text, MystSubstitutions values) {
        Tag tag = element.tag();
        return switch (tag.name()) {
            case "target" -> new Translation.Blocks(MystAnchors.element(tag.valueOrEmpty("target")) + "\n");
            case "break" -> Translation.NOTHING;
            case "field" -> new Translation.Inline("- **" + MarkdownPieces.text(tag.valueOrEmpty("field")) + ":**");
            case "value" -> values.translate(element);
            default -> role(element, text.location(tag.start()));
        };
    }

    private Translation role(TagElement element, SourceLocation at) {
        String role = element.tag().valueOrEmpty("role").toLowerCase(Locale.ROOT);
        String content =
                element.tag().valueOrEmpty("content").replace('\n', ' ').strip();
        Matcher titled = TITLED.matcher(content);
        boolean named = titled.matches() && !titled.group("text").isBlank();
        String shown = named ? titled.group("text") : "";
        String target = named ? titled.group("target") : content.replaceFirst("^[!~]", "");
        return switch (role) {
            case "doc" ->
                new Translation.Inline(projects.page(target)
                        .map(page -> MarkdownPieces.link(MarkdownPieces.text(named ? shown : target), page))
                        .orElseGet(() -> document(content, element.context(), scope)));
            case "ref", "numref", "std:ref", "any", "eq", "prf:ref", "proof:ref" ->
                new Translation.Inline(reference(target, shown, element.context()));
            case "term" ->
                new Translation.Inline(labels.findTerm(target)
                        .map(found -> link(found, named ? shown : target, element.context()))
                        .orElseGet(() -> MarkdownPieces.text(named ? shown : target)));
            case "index", "abbr", "emphasis", "dfn", "guilabel", "menuselection", "mailheader" ->
                new Translation.Inline(
                        MarkdownPieces.text(shown.isEmpty() ? content.replaceFirst("\\s*<[^<>]*>$", "") : shown));
            case "math" -> new Translation.Inline("$" + content + "$");
            case "kbd" -> new Translation.Inline("<kbd>" + MarkdownPieces.text(content) + "</kbd>");
            case "sub", "subscript" -> new Translation.Inline("<sub>" + MarkdownPieces.text(content) + "</sub>");
            case "sup", "superscript" -> new Translation.Inline("<sup>" + MarkdownPieces.text(content) + "</sup>");
            case "strong" -> new Translation.Inline("**" + MarkdownPieces.text(content) + "**");
            case "download" ->
                new Translation.Inline(
                        MarkdownPieces.link(MarkdownPieces.text(shown.isEmpty() ? target : shown), target));
            case "bdg",
                    "bdg-primary",
                    "bdg-secondary",
                    "bdg-success",
                    "bdg-info",
                    "bdg-warning",
                    "bdg-danger",
                    "bdg-light",
                    "bdg-dark" -> new Translation.Inline(MarkdownPieces.text(content));
            case "octicon", "material-regular", "material-outlined", "fas", "fab", "far" -> new Translation.Inline("");
            case "cite", "cite:p", "cite:t", "footcite" ->
                new Translation.Inline("[" + MarkdownPieces.text(content) + "]");
            case "pep" ->
                new Translation.Inline(MarkdownPieces.link(
                        "PEP " + MarkdownPieces.text(content),
                        "https://peps.python.org/pep-" + "0".repeat(Math.max(0, 4 - content.length())) + content));
            case "rfc" ->
                new Translation.Inline(MarkdownPieces.link(
                        "RFC " + MarkdownPieces.text(content), "https://www.rfc-editor.org/rfc/rfc" + content));
            case "code",
                    "file",
                    "command",
                    "program",
                    "option",
                    "envvar",
                    "samp",
                    "makevar",
                    "token",
                    "regexp",
                    "mod",
                    "func",
                    "class",
                    "meth",
                    "attr",
                    "exc",
                    "obj",
                    "data",
                    "const" -> code(shown, target);
            default -> {
                if (role.indexOf(':') < 0) {
                    element.context().unknown("the role '{" + role + "}'", true, at);
                }
                yield code(shown, target);
            }
        };
    }

    private static Translation code(String shown, String target) {
        return new Translation.Inline("`" + (shown.isEmpty() ? target : shown) + "`");
    }

    private String reference(String label, String shown, StepContext context) {
        Optional<MystLabels.Label> found = labels.find(label);
        Optional<String> project = found.isEmpty() ? projects.address(label) : Optional.empty();
        if (project.isPresent()) {
            return MarkdownPieces.link(MarkdownPieces.text(shown.isEmpty() ? label : shown), project.get());
        }
        String text = shown.isEmpty() ? found.map(MystLabels.Label::title).orElse(label) : shown;
        return found.map(place -> link(place, text, context))
                .orElseGet(() -> MarkdownPieces.link(MarkdownPieces.title(text), "#" + label.toLowerCase(Locale.ROOT)));
    }

    private static String link(MystLabels.Label place, String text, StepContext context) {
        String page = place.file().equals(context.path()) ? "" : "/" + place.file();
        return MarkdownPieces.link(MarkdownPieces.title(text), page + "#" + place.anchor());
    }

    /** A link to a document that is named without its extension, with the document's title where no text is given. */
    static String document(String written, StepContext context, DialectScope scope) {
        Matcher titled = TITLED.matcher(written);
        boolean named = titled.matches() && !titled.group("text").isBlank();
        String target = named ? titled.group("target") : written;
        RepositoryFiles files = context.files();
        DocPath folder = target.startsWith("/") ? scope.site() : context.path().folder();
        String path = target.replaceFirst("^/", "");
        Optional<DocPath> file = List.of("", ".md", ".rst", ".ipynb", "/index.md").stream()
                .flatMap(suffix -> folder.resolve(path + suffix).stream())
                .filter(files::isFile)
                .findFirst();
        String text = named
                ? titled.group("text")
                : file.flatMap(files::text)
                        .map(HEADING::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group("text"))
                        .orElse(target);
        String address =
                target.contains("://") ? target : file.map(found -> "/" + found).orElse(target);
        return MarkdownPieces.link(MarkdownPieces.title(text), address);
    }
}
