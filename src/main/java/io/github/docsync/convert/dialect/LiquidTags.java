package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.YamlDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Liquid as Jekyll has it, and the blocks of GitBook, which look the same. */
final class LiquidTags implements SourceStep {
    private static final Set<String> TRANSPARENT = Set.of(
            "raw",
            "if",
            "unless",
            "else",
            "elsif",
            "case",
            "when",
            "for",
            "tabs",
            "stepper",
            "step",
            "increment",
            "decrement",
            "break",
            "continue",
            "updates",
            "include_cached",
            "cycle");

    private static final Set<String> REMOVED = Set.of("comment", "capture", "feed_meta", "seo");
    private static final Pattern FILTERED = Pattern.compile("[\"'](?<text>[^\"']*)[\"'](?:\\s*\\|\\s*\\w+)*");
    private static final Pattern LINKED = Pattern.compile("\\[[^\\]]*\\]\\([^)]*\\)");

    private static final Pattern DEFAULT = Pattern.compile("\\|\\s*default:\\s*[\"'](?<text>[^\"']*)[\"']");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<name>[\\w-]{1,60})\\s*=\\s*(?:(?<mark>[\"'])(?<text>[^\"'|]*)\\k<mark>$|(?<value>[\\w.-]+)$)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** What the tags of one page have given names to. */
    private static final class Assigned {
        private final Map<String, String> values = new HashMap<>();
    }

    private final DialectScope scope;
    private final Map<String, String> site;
    /** What a tag hands to the file that it includes; null on a page. */
    private final @Nullable Map<String, String> handed;

    LiquidTags(DialectScope scope) {
        this(scope, settings(scope), null);
    }

    private LiquidTags(DialectScope scope, Map<String, String> site, @Nullable Map<String, String> handed) {
        this.scope = scope;
        this.site = site;
        this.handed = handed;
    }

    private static Map<String, String> settings(DialectScope scope) {
        Map<String, String> site = new HashMap<>();
        scope.text("_config.yml")
                .or(() -> scope.text("_config.yaml"))
                .map(text -> YamlDocument.parse("_config.yml", text).root())
                .map(root -> root.toJava())
                .filter(Map.class::isInstance)
                .ifPresent(root -> ((Map<?, ?>) root).forEach((key, value) -> {
                    if (value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
                        site.put(key.toString(), value.toString());
                    }
                }));
        site.put("baseurl", "");
        return site;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!text.text().contains("{%") && !text.text().contains("{{")) {
            return text;
        }
        return TagRewriter.rewrite(text, LiquidScanner.scan(text.text()), element -> translate(element, text), context);
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        String name = tag.name();
        if (name.equals(LiquidScanner.OUTPUT)) {
            return output(tag.valueOrEmpty("code"), element);
        }
        if (element.inCode() && !name.equals("raw")) {
            return name.startsWith("include") ? includeInCode(element, text) : new Translation.Kept();
        }
        if (TRANSPARENT.contains(name)) {
            return Translation.TRANSPARENT;
        }
        if (REMOVED.contains(name)) {
            return Translation.NOTHING;
        }
        return switch (name) {
            case "assign" -> assign(element);
            case "set" -> set(element);
            case "highlight" -> highlight(element, text);
            case "code" -> gitBookCode(element);
            case "columns", "column" -> new Translation.Container(name, "");
            case "content-ref" -> content(element);
            case "math" -> new Translation.Blocks("$$\n" + element.body().strip() + "\n$$");
            case "hint" -> Boxes.of(tag.value("style", "type").orElse("info"), tag.valueOrEmpty("title"));
            case "tab" ->
                new Translation.Container(
                        "tab", MarkdownPieces.title(tag.value("title", "0").orElse("Tab")));
            case "expandable", "details" ->
                new Translation.Container(
                        "details",
                        MarkdownPieces.title(tag.value("title", "summary", "0").orElse("Details")));
            case "youtube" -> {
                String id = tag.valueOrEmpty("url", "id", "0");
                String address = id.contains("/") ? id : "https://www.youtube.com/watch?v=" + id;
                yield new Translation.Inline(MarkdownPieces.link(MarkdownPieces.text(address), address));
            }
            case "gist" -> {
                String address = "https://gist.github.com/" + tag.valueOrEmpty("0");
                yield new Translation.Inline(MarkdownPieces.link(MarkdownPieces.text(address), address));
            }
            case "embed", "file", "page-ref", "openapi", "openapi-operation", "openapi-schemas" -> embedded(element);
            case "link" -> new Translation.Inline("/" + site(tag.valueOrEmpty("all")));
            case "post_url" -> new Translation.Inline(post(tag.valueOrEmpty("0")));
            case "include", "include_relative", "reusable", "data" -> include(element, text.location(tag.start()));
            case "toc" -> new Translation.Blocks("[TOC]");
            default ->
                name.startsWith("@") && tag.value("url").isPresent()
                        ? embedded(element)
                        : Boxes.container(name).isPresent()
                                ? Boxes.of(name, tag.valueOrEmpty("title", "0"))
                                : GitBookApi.translate(tag)
                                        .orElseGet(() -> new Translation.Unknown("the Liquid tag '" + name + "'"));
        };
    }

    /** Liquid is read in the block, too, before it is code. */
    private Translation highlight(TagElement element, MappedText text) {
        Tag tag = element.tag();
        int end = tag.end() + element.body().stripTrailing().length();
        int line = element.text().indexOf('\n', tag.end());
        int start = line >= 0
                        && line < end
                        && element.text().substring(tag.end(), line).isBlank()
                ? line + 1
                : tag.end();
        String info = MarkdownPieces.info(
                tag.valueOrEmpty("0"), "", tag.valueOrEmpty("all").contains("linenos"), "");
        return new Translation.Included(apply(MappedTexts.code(info, text.part(start, end)), element.context()));
    }

    /** Nunjucks keeps what stands in the block for later; a block of code is shown where it stands. */
    private static Translation set(TagElement element) {
        return element.hasBody()
                        && element.tag()
                                .valueOrEmpty("0")
                                .toLowerCase(Locale.ROOT)
                                .contains("code")
                ? new Translation.Blocks(MarkdownPieces.code("", Dedent.of(element.body())))
                : Translation.NOTHING;
    }

    /** A path from the site's folder as one from the repository's root. */
    private String site(String path) {
        return scope.site()
                .resolve(path.replaceFirst("^/+", ""))
                .map(DocPath::value)
                .orElse(path);
    }

    private String post(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return scope.files().named(file + ".md").stream()
                .findFirst()
                .map(path -> "/" + path)
                .orElse(file);
    }

    private Translation output(String code, TagElement element) {
        Matcher filtered = FILTERED.matcher(code);
        if (filtered.matches()) {
            return new Translation.Inline(filtered.group("text"));
        }
        String name = code.replaceFirst("\\s*\\|.*", "").strip();
        Optional<String> value = value(name, element.context());
        if (value.isEmpty()) {
            Matcher otherwise = DEFAULT.matcher(code);
            value = otherwise.find() ? Optional.of(otherwise.group("text")) : Optional.empty();
        }
        if (value.isPresent()) {
            return new Translation.Inline(value.get());
        }
        if (handed != null && name.startsWith("include.")) {
            return Translation.NOTHING;
        }
        return element.inCode()
                ? new Translation.Kept()
                : new Translation.Unknown(
                        "the Liquid output '{{ " + (code.length() > 40 ? code.substring(0, 40) + "…" : code) + " }}'");
    }

    private Optional<String> value(String name, StepContext context) {
        if (name.startsWith("site.data.")) {
            return data(name.substring(10));
        }
        if (name.startsWith("site.")) {
            return Optional.ofNullable(site.get(name.substring(5)));
        }
        if (name.startsWith("include.") && handed != null) {
            return Optional.ofNullable(handed.get(name.substring(8)));
        }
        if (name.startsWith("page.")) {
            String key = name.substring(5);
            Object own = key.equals("title")
                    ? context.frontMatter().title()
                    : context.frontMatter().other().get(key);
            return Optional.ofNullable(own).map(Object::toString);
        }
        return Optional.ofNullable(assigned(context).get(name));
    }

    private static Map<String, String> assigned(StepContext context) {
        return context.memory(Assigned.class, Assigned::new).values;
    }

    /** A text or a value that is known gets another name; what only some pages or turns get is not known. */
    private Translation assign(TagElement element) {
        Matcher assignment = ASSIGNMENT.matcher(element.tag().valueOrEmpty("all"));
        if (assignment.lookingAt()) {
            Map<String, String> assigned = assigned(element.context());
            String name = assignment.group("name");
            String text = assignment.group("text");
            Optional<String> value = text == null && assignment.group("value") != null
                    ? value(assignment.group("value"), element.context())
                    : Optional.ofNullable(text);
            assigned.remove(name);
            value.filter(found -> element.parent() == null).ifPresent(found -> assigned.put(name, found));
        }
        return Translation.NOTHING;
    }

    /** The syntax of a file that a tag includes with these arguments; those without quotes are names of values. */
    private LiquidTags with(Tag tag, StepContext context) {
        Map<String, String> values = new HashMap<>();
        tag.values().forEach((key, value) -> {
            if (key.startsWith(LiquidScanner.NAME)) {
                values.put(key.substring(1), value(value, context).orElse(value));
            } else if (!NUMBER.matcher(key).matches()) {
                values.putIfAbsent(key, value);
            }
        });
        return new LiquidTags(scope, site, values);
    }

    /** A value of a file in the folder of data, {@code alerts.note}. Source: jekyllrb.com/docs/datafiles. */
    private Optional<String> data(String name) {
        String[] keys = name.split("\\.", -1);
        Optional<Object> value = Stream.of("yml", "yaml", "json")
                .flatMap(extension -> SiteSettings.read(scope, "_data/" + keys[0] + "." + extension).stream())
                .findFirst();
        for (int i = 1; i < keys.length; i++) {
            String key = keys[i];
            value = value.flatMap(found -> SiteSettings.at(found, key));
        }
        return value.filter(found -> !(found instanceof Map<?, ?>) && !(found instanceof List<?>))
                .map(Object::toString);
    }

    /** A title, and lines as numbers, for the fence that stands in the block. */
    private static Translation gitBookCode(TagElement element) {
        String title = element.tag().valueOrEmpty("title");
        boolean numbered = element.tag().valueOrEmpty("lineNumbers").equals("true");
        String body = element.body().strip();
        int line = body.indexOf('\n');
        if (line < 0 || !body.startsWith("```") || (title.isEmpty() && !numbered)) {
            return Translation.TRANSPARENT;
        }
        String info = body.substring(0, line).stripTrailing()
                + (title.isEmpty() ? "" : " title=\"" + title.replace('"', '\'') + "\"")
                + (numbered ? " linenos" : "");
        return new Translation.Blocks(info + body.substring(line));
    }

    private static Translation embedded(TagElement element) {
        String target = element.tag().valueOrEmpty("url", "src", "page", "0");
        boolean named = element.hasBody() && !element.body().isBlank();
        String caption = named ? MarkdownPieces.title(element.body()) : MarkdownPieces.text(target);
        return target.isEmpty() || LINKED.matcher(element.body()).find()
                ? Translation.TRANSPARENT
                : new Translation.Inline(MarkdownPieces.link(caption, target));
    }

    /** A link to a page, whose text is the page's name unless somebody wrote another. */
    private static Translation content(TagElement element) {
        String target = element.tag().valueOrEmpty("url");
        String file = target.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String name = file.substring(file.lastIndexOf('/') + 1);
        return !name.isEmpty()
                        && MarkdownFiles.isMarkdown(new DocPath(name))
                        && element.body().strip().startsWith("[" + name + "](")
                ? new Translation.Blocks(MarkdownPieces.link("", target))
                : Translation.TRANSPARENT;
    }

    private Translation include(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("0");
        String kind = written.replaceFirst("\\.html?$", "").replaceFirst(".*/", "");
        Optional<String> content = tag.value("content", "text");
        if (content.isPresent()
                && Boxes.container(tag.value("type").orElse(kind)).isPresent()) {
            Translation.Container box = Boxes.of(tag.value("type").orElse(kind), tag.valueOrEmpty("title"));
            String open = GeneratedFence.open(box.name(), box.title());
            return new Translation.Blocks(
                    open + "\n" + content.get().replace('\n', ' ') + "\n" + GeneratedFence.close());
        }
        if (kind.equals("image") || kind.equals("figure")) {
            String source = tag.valueOrEmpty("src", "url", "file", "path", "image_path");
            if (!source.isEmpty()) {
                return new Translation.Inline(MarkdownPieces.picture(
                        source,
                        tag.valueOrEmpty("alt"),
                        tag.valueOrEmpty("title"),
                        tag.valueOrEmpty("width", "max-width"),
                        tag.valueOrEmpty("caption")));
            }
        }
        Optional<DocPath> file = find(element);
        if (file.isEmpty()
                || !(MarkdownFiles.isMarkdown(file.get())
                        || file.get().extension().startsWith("htm"))) {
            return new Translation.Unknown("the file '" + written + "' that a Liquid tag includes");
        }
        return includes(element)
                .text(file.get(), IncludedPart.ALL, at)
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    /** An example of the tag names a file that is not there. */
    private Translation includeInCode(TagElement element, MappedText text) {
        Optional<DocPath> file = find(element);
        return file.isEmpty()
                ? new Translation.Kept()
                : includes(element)
                        .text(
                                file.get(),
                                IncludedPart.ALL,
                                text.location(element.tag().start()))
                        .map(read -> read.part(0, read.text().stripTrailing().length()))
                        .<Translation>map(Translation.Included::new)
                        .orElse(Translation.NOTHING);
    }

    private Includes includes(TagElement element) {
        Tag tag = element.tag();
        return new Includes(
                element.context(),
                with(tag, element.context()),
                "the tag '" + tag.name() + " " + tag.valueOrEmpty("0") + "'");
    }

    private Optional<DocPath> find(TagElement element) {
        Includes includes = includes(element);
        return includes.find(
                element.tag().valueOrEmpty("0"),
                includes.folder(),
                scope.site().resolve("_includes").orElse(scope.site()),
                scope.site().resolve("src/_includes").orElse(scope.site()),
                scope.site());
    }
}
