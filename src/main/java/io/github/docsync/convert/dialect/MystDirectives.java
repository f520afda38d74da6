package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** MyST's directives. The argument of one that is not known is shown before what stands in it. */
final class MystDirectives implements SourceStep {
    private static final Set<String> TRANSPARENT = Set.of(
            "grid",
            "only",
            "ifconfig",
            "container",
            "div",
            "tab-set",
            "card-carousel",
            "epigraph",
            "highlights",
            "pull-quote",
            "compound",
            "hlist",
            "centered",
            "margin-block",
            "table",
            "aside-block");

    private static final Pattern EMBEDDED = Pattern.compile(
            "^ {0,3}!\\[[^\\[\\]\\n]{0,300}\\]\\(#(?<label>[^()\\s]{1,100})\\)[ \\t]*$", Pattern.MULTILINE);

    private static final Set<String> BOXED = Set.of(
            "note",
            "tip",
            "hint",
            "important",
            "warning",
            "caution",
            "attention",
            "danger",
            "error",
            "seealso",
            "admonition",
            "todo",
            "topic",
            "sidebar",
            "margin",
            "callout");

    private static final Set<String> REMOVED = Set.of(
            "index",
            "currentmodule",
            "py:currentmodule",
            "module",
            "meta",
            "highlight",
            "tags",
            "sectionauthor",
            "codeauthor",
            "default-role",
            "bibliography",
            "tableofcontents-hidden",
            "default-domain",
            "role",
            "nb-exec-table");

    private final DialectScope scope;
    private final MystLabels labels;

    MystDirectives(DialectScope scope, MystLabels labels) {
        this.scope = scope;
        this.labels = labels;
    }

    @Override
    public MappedText apply(MappedText source, StepContext context) {
        MappedText embedded = embedded(source, context);
        if (!embedded.text().contains("{")) {
            return embedded;
        }
        MappedText text = MystAnchors.apply(embedded);
        List<Tag> tags = MystScanner.scan(text.text());
        return TagRewriter.rewriteFences(
                text,
                tags,
                element -> translate(element, text.location(element.tag().start())),
                context);
    }

    /** {@code ![](#label)} shows again what has that label. */
    private MappedText embedded(MappedText text, StepContext context) {
        return text.text().contains("](#")
                ? TagRewriter.rewrite(
                        text, PatternTags.scan(text.text(), "embed", EMBEDDED, false, "label"), this::embed, context)
                : text;
    }

    private Translation embed(TagElement element) {
        String label = element.tag().valueOrEmpty("label", "argument").replaceFirst("^#", "");
        MystLabels.Label found = labels.find(label).orElse(null);
        IncludedPart.LineRange lines = found == null ? null : found.lines();
        if (found == null
                || lines == null
                || found.file().equals(element.context().path())) {
            String shown = found == null ? MarkdownPieces.text(label) : "";
            return new Translation.Blocks("[" + shown + "](#" + label + ")");
        }
        return new Includes(element.context(), this, "the picture '#" + label + "'")
                .translation(found.file(), new IncludedPart(List.of(lines), null), null);
    }

    private Translation translate(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String name = tag.name();
        String argument = tag.valueOrEmpty("argument");
        if (TRANSPARENT.contains(name)) {
            return argument.isEmpty() || name.equals("grid") || name.equals("only")
                    ? Translation.TRANSPARENT
                    : new Translation.Around(name.equals("table") ? "**" + argument + "**\n" : argument + "\n", "");
        }
        if (REMOVED.contains(name)) {
            return Translation.NOTHING;
        }
        if (BOXED.contains(name)) {
            return box(name, tag);
        }
        Optional<Translation> proof = MystProofs.of(tag);
        if (proof.isPresent()) {
            return proof.get();
        }
        return switch (name) {
            case "dropdown", "details" ->
                new Translation.Container("details", MarkdownPieces.title(argument.isEmpty() ? "Details" : argument));
            case "tab-item", "tab" ->
                new Translation.Container("tab", MarkdownPieces.title(argument.isEmpty() ? "Tab" : argument));
            case "code-block", "code", "sourcecode", "code-cell" -> code(element);
            case "figure", "image", "figure-md" -> figure(element, at);
            case "versionadded" -> version("Added in version ", argument);
            case "versionchanged" -> version("Changed in version ", argument);
            case "deprecated", "versionremoved" -> version("Deprecated since version ", argument);
            case "list-table" ->
                new Translation.Blocks(MystTables.list(element.body(), argument, tag.valueOrEmpty(":header-rows")));
            case "csv-table" ->
                new Translation.Blocks(MystTables.csv(
                        csv(element), argument, tag.valueOrEmpty(":header"), tag.valueOrEmpty(":delim")));
            case "card", "grid-item-card" -> card(tag);
            case "grid-item" -> Translation.TRANSPARENT;
            case "glossary" -> new Translation.Blocks(glossary(element.body()));
            case "toctree" -> toctree(element);
            case "contents", "tableofcontents" -> new Translation.Blocks("[TOC]");
            case "rubric", "subtitle" -> new Translation.Blocks("**" + argument + "**");
            case "math" -> new Translation.Blocks("$$\n" + MystMath.formula(argument, element.body()) + "\n$$");
            case "mermaid", "graphviz", "plantuml" ->
                new Translation.Blocks(MarkdownPieces.code(
                        name.equals("graphviz") ? "dot" : name, element.body().strip()));
            case "eval-rst" -> {
                element.context().unknown("reStructuredText in '{eval-rst}'", true, at);
                yield new Translation.Blocks(
                        MarkdownPieces.code("rst", element.body().strip()));
            }
            case "parsed-literal", "prompt", "doctest", "testcode" ->
                new Translation.Blocks(MarkdownPieces.code("", element.body().stripTrailing()));
            case "raw" ->
                argument.equals("html") ? new Translation.Blocks(element.body().strip()) : Translation.NOTHING;
            case "button-ref", "button-link" ->
                new Translation.Blocks(reference(
                        element.hasBody() && !element.body().isBlank()
                                ? element.body().strip()
                                : MarkdownPieces.text(argument),
                        tag.name().equals("button-ref") && labels.find(argument).isPresent()
                                ? "#" + argument
                                : argument));
            case "include", "literalinclude" -> include(element, at);
            case "embed" -> embed(element);
            case "youtube", "vimeo" -> {
                String address = argument.contains("://")
                        ? argument
                        : (tag.name().equals("vimeo") ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=")
                                + argument;
                yield new Translation.Blocks(MarkdownPieces.link(MarkdownPieces.text(address), address));
            }
            case "iframe", "video" ->
                new Translation.Blocks(MarkdownPieces.link(MarkdownPieces.text(argument), argument));
            default -> unknown(element, at);
        };
    }

    /** In a fence of colons it would not be read as code later. */
    private static Translation code(TagElement element) {
        Tag tag = element.tag();
        String opening = element.text().substring(tag.start(), tag.end());
        if (!opening.startsWith(":") || !element.hasBody()) {
            return new Translation.Kept();
        }
        int line = opening.indexOf('\n');
        String options = line < 0 ? "" : Dedent.of(opening.substring(line + 1)) + "\n";
        return new Translation.Blocks(MarkdownPieces.code(
                "{" + tag.name() + "} " + tag.valueOrEmpty("argument"),
                options + Dedent.of(element.body()).strip()));
    }

    private static Translation unknown(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String argument = tag.valueOrEmpty("argument");
        boolean holds = !argument.isEmpty() || !element.body().isBlank();
        element.context().unknown("the directive '{" + tag.name() + "}'", holds, at);
        return new Translation.Around(argument.isEmpty() ? "" : argument + "\n", "");
    }

    /** The argument of a plain box is its first paragraph; of an admonition it is the title. */
    private static Translation box(String name, Tag tag) {
        String argument = tag.valueOrEmpty("argument");
        String kind = tag.value(":class").stream()
                .flatMap(classes -> Arrays.stream(classes.split(" ", -1)))
                .filter(found -> Boxes.container(found).isPresent())
                .findFirst()
                .orElse(name);
        if (MystProofs.isFolded(tag)) {
            String shown =
                    argument.isEmpty() ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : argument;
            return new Translation.Container("details", MarkdownPieces.title(shown));
        }
        return new Translation.Container(Boxes.container(kind).orElse("info"), MarkdownPieces.title(argument));
    }

    private static Translation version(String text, String argument) {
        int space = argument.indexOf(' ');
        String version = space < 0 ? argument : argument.substring(0, space);
        String rest = space < 0 ? "" : ": " + argument.substring(space + 1).strip();
        return new Translation.Container("info", MarkdownPieces.title(text + version + rest));
    }

    private static Translation figure(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String body = element.body().strip();
        String source = tag.valueOrEmpty("argument");
        if (tag.name().equals("figure-md") || source.isEmpty()) {
            return Translation.TRANSPARENT;
        }
        int end = body.indexOf("\n\n");
        String caption = end < 0 ? body : body.substring(0, end);
        String legend = end < 0 ? "" : "\n\n" + body.substring(end).strip();
        String picture = MarkdownPieces.picture(
                fromItsFile(source, element.context(), at),
                tag.valueOrEmpty(":alt"),
                "",
                tag.valueOrEmpty(":width"),
                caption.replace('\n', ' '));
        return new Translation.Blocks(picture + legend);
    }

    /** What an included file shows may be written as seen from that file. */
    private static String fromItsFile(String source, StepContext context, SourceLocation at) {
        boolean found = context.path()
                .folder()
                .resolve(source)
                .filter(context.files()::isFile)
                .isPresent();
        return Optional.of(at.file())
                .filter(file -> !found)
                .flatMap(DocPath::parse)
                .flatMap(file -> file.folder().resolve(source))
                .filter(context.files()::isFile)
                .map(path -> "/" + path)
                .orElse(source);
    }

    private String csv(TagElement element) {
        Optional<String> file = element.tag().value(":file");
        return file.flatMap(path -> element.context().path().folder().resolve(path))
                .flatMap(path -> element.context().include(path))
                .map(MappedText::text)
                .orElseGet(element::body);
    }

    private static Translation card(Tag tag) {
        String title = tag.valueOrEmpty("argument");
        String link = tag.valueOrEmpty(":link");
        String type = tag.valueOrEmpty(":link-type");
        String target =
                type.equals("doc") && !link.endsWith(".md") ? link + ".md" : type.equals("ref") ? "#" + link : link;
        String shown = title.isEmpty() ? MarkdownPieces.text(link) : title;
        String heading = shown.isEmpty() ? "" : "**" + (target.isEmpty() ? shown : reference(shown, target)) + "**\n";
        return new Translation.Around(heading, "");
    }

    /** A link, whose target may be a label that is looked up later. */
    private static String reference(String text, String target) {
        return target.matches("#[^()\\s<>#?]{1,100}")
                ? "[" + text + "](" + target + ")"
                : MarkdownPieces.link(text, target);
    }

    /** Terms at the line's beginning, what they mean indented below. */
    private static String glossary(String body) {
        StringBuilder list = new StringBuilder();
        boolean defined = false;
        for (String line : Dedent.of(body).split("\n", -1)) {
            boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (line.isBlank()) {
                list.append('\n');
                continue;
            }
            if (!indented) {
                String term = MystLabels.term(line);
                list.append(defined ? "\n" : "")
                        .append(MystAnchors.element(MystLabels.termAnchor(term)))
                        .append("**")
                        .append(term)
                        .append("**\n\n");
                defined = false;
            } else {
                list.append(line.strip()).append('\n');
                defined = true;
            }
        }
        return list.toString().stripTrailing();
    }

    /** A list of links, unless the tree of pages alone is meant. */
    private Translation toctree(TagElement element) {
        if (element.tag().values().containsKey(":hidden")) {
            return Translation.NOTHING;
        }
        String links = element.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(":") && !line.contains("*"))
                .map(line -> line.equals("self") ? element.context().path().name() : line)
                .map(line -> "- " + MystRoles.document(line, element.context(), scope))
                .collect(Collectors.joining("\n"));
        String caption = element.tag()
                .value(":caption")
                .map(text -> "**" + MarkdownPieces.title(text) + "**\n\n")
                .orElse("");
        return links.isEmpty() ? Translation.NOTHING : new Translation.Blocks(caption + links);
    }

    private Translation include(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        boolean literal = tag.name().equals("literalinclude")
                || tag.values().containsKey(":literal")
                || tag.values().containsKey(":code");
        String written = tag.valueOrEmpty("argument");
        Includes includes = new Includes(
                element.context(),
                literal ? (text, context) -> MystSelection.of(text, tag) : this,
                "'{" + tag.name() + "} " + written + "'");
        Optional<DocPath> file = written.startsWith("/")
                ? includes.find(written, scope.site(), scope.tree())
                : includes.find(written, includes.folder());
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        Optional<MappedText> text = literal
                ? includes.code(file.get(), range(tag).orElse(IncludedPart.WRITTEN), info(tag, file.get()), at)
                : includes.text(
                                file.get(),
                                tag.value(":lines")
                                        .flatMap(IncludedPart::lines)
                                        .or(() -> range(tag))
                                        .orElse(IncludedPart.ALL),
                                at)
                        .map(read -> between(read, tag))
                        .map(read -> RelativeLinks.rebasedWhereFound(
                                read,
                                file.get().folder(),
                                includes.folder(),
                                element.context().files()));
        return text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }

    private static String info(Tag tag, DocPath file) {
        String first = tag.valueOrEmpty(":lineno-start");
        return MarkdownPieces.info(
                tag.value(":language", ":lang", ":code").orElse(Includes.language(file)),
                tag.valueOrEmpty(":caption"),
                tag.values().containsKey(":linenos") || !first.isEmpty(),
                first.matches("[0-9]{1,7}") ? first : "");
    }

    /** {@code start-line} counts from 0, {@code end-line} is not included. */
    private static Optional<IncludedPart> range(Tag tag) {
        Optional<String> first = tag.value(":start-line");
        Optional<String> last = tag.value(":end-line");
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        String from = first.filter(value -> value.matches("[0-9]{1,7}"))
                .map(value -> Integer.toString(Integer.parseInt(value) + 1))
                .orElse("1");
        return IncludedPart.lines(
                from + "-" + last.filter(value -> value.matches("[0-9]{1,7}")).orElse(""));
    }

    private static MappedText between(MappedText text, Tag tag) {
        String after = tag.valueOrEmpty(":start-after");
        String before = tag.valueOrEmpty(":end-before");
        int start = after.isEmpty() ? -1 : text.text().indexOf(after);
        int from = start < 0 ? 0 : start + after.length();
        int end = before.isEmpty() ? -1 : text.text().indexOf(before, from);
        return text.part(from, end < 0 ? text.text().length() : end);
    }
}
