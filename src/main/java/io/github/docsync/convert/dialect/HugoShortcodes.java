package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import io.github.docsync.model.MarkdownFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hugo's own shortcodes and those of Docsy, Relearn, hugo-book, Hextra, Kubernetes and GitLab. */
final class HugoShortcodes implements SourceStep, TagTranslator {
    /** Extensions of included files that are not code, beside those of Markdown. */
    private static final Set<String> PROSE = Set.of("html", "htm", "txt", "text", "svg", "");

    private static final Set<String> TRANSPARENT = Set.of(
            "tabs",
            "tabpane",
            "steps",
            "columns",
            "column",
            "cards",
            "cardpane",
            "card-group",
            "grid",
            "blocks/cover",
            "blocks/section",
            "blocks/lead",
            "div",
            "section",
            "center",
            "comment-open",
            "row",
            "col",
            "accordion-group",
            "rawhtml",
            "text",
            "/*",
            "markdown",
            "md",
            "page-nav",
            "hextra/feature-grid");

    private static final Set<String> REMOVED =
            Set.of("comment", "toc-off", "br", "clearfix", "blocks/link-down", "icon", "fa", "iconify", "pagebreak");
    private static final Set<String> FOLDED =
            Set.of("details", "expand", "history", "collapse", "accordion", "accordion-item", "spoiler", "collapsible");
    private static final Set<String> PICTURES =
            Set.of("figure", "img", "image", "imgproc", "picture", "screenshot", "thumbnail");
    private static final Set<String> BOXED = Set.of(
            "alert",
            "callout",
            "admonition",
            "admonitions",
            "notice",
            "hint",
            "box",
            "message",
            "notification",
            "panel");

    private static final Map<String, String> HEADINGS = Map.of(
            "prerequisites", "Before you begin",
            "objectives", "Objectives",
            "cleanup", "Cleaning up",
            "whatsnext", "What's next",
            "synopsis", "Synopsis",
            "options", "Options",
            "seealso", "See also");

    private static final Pattern ICON = Pattern.compile("[a-z][a-z0-9-]*");

    /** Between the columns of hugo-book. */
    private static final Pattern NEXT_COLUMN = Pattern.compile("^[ \\t]*<--->[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern NUMBERED = Pattern.compile("\\blinenos=(?:true|1|table|inline)\\b");
    private static final Pattern FIRST = Pattern.compile("\\blinenostart=(?<first>[0-9]{1,7})\\b");

    private final DialectScope scope;
    private final Map<String, String> parameters;
    private final HugoTemplates templates;
    private final Lazy<List<Object>> mounts;
    /** The paths of all pictures. */
    private final Lazy<NavigableSet<String>> pictures;

    HugoShortcodes(DialectScope scope) {
        this(scope, HugoParameters.of(scope));
    }

    /** @param parameters the values of the site, by name in lower case */
    HugoShortcodes(DialectScope scope, Map<String, String> parameters) {
        this.scope = scope;
        this.parameters = parameters;
        this.templates = new HugoTemplates(scope);
        this.mounts = new Lazy<>(() -> mounts(scope));
        this.pictures = new Lazy<>(() -> scope.files().all().stream()
                .map(DocPath::value)
                .filter(PictureNames::isPicture)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        MappedText read = TagRewriter.rewrite(text, ShortcodeScanner.scan(text.text()), this, context);
        return read.text().contains("<--->")
                ? TagRewriter.rewrite(
                        read,
                        PatternTags.scan(read.text(), "column", NEXT_COLUMN, false),
                        element -> Translation.NOTHING,
                        context)
                : read;
    }

    @Override
    public Translation translate(TagElement element) {
        Tag tag = element.tag();
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (name.equals("/*")) {
            return literal(element);
        }
        if (element.inCode()) {
            return inCode(name, element);
        }
        if (BOXED.contains(name)) {
            return box(tag);
        }
        if (FOLDED.contains(name)) {
            return new Translation.Container(
                    "details",
                    MarkdownPieces.title(tag.value("title", "summary", "header", "0")
                            .orElse(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))));
        }
        if (PICTURES.contains(name)) {
            return picture(name, element);
        }
        if (TRANSPARENT.contains(name)) {
            return Translation.TRANSPARENT;
        }
        if (REMOVED.contains(name)) {
            return Translation.NOTHING;
        }
        return switch (name) {
            case "tab", "tabitem", "tab-item", "tab-content", "codetab" ->
                HugoTabs.translate(
                        element,
                        new Includes(element.context(), this, "the Hugo shortcode '" + tag.name() + "'"),
                        this::codeBody);
            case "ref", "relref" -> reference(element);
            case "highlight", "code", "codeblock", "code-block", "code-toggle", "prism", "clipboard" -> code(element);
            case "mermaid" ->
                new Translation.Blocks(
                        MarkdownPieces.code("mermaid", element.body().strip()));
            case "math", "katex" ->
                new Translation.Blocks("$$\n" + element.body().strip() + "\n$$");
            case "param", "params", "meta", "var" ->
                value(element, parameter(tag.valueOrEmpty("name", "0"), element.context()));
            case "heading" ->
                new Translation.Inline(HEADINGS.getOrDefault(tag.valueOrEmpty("0"), tag.valueOrEmpty("0")));
            case "button", "link-card", "linkcard" -> button(element, scope);
            case "card", "blocks/feature", "hextra/feature-card" -> card(element);
            case "badge", "label", "tag" ->
                new Translation.Inline(MarkdownPieces.text(
                        element.hasBody()
                                ? element.body().strip()
                                : tag.valueOrEmpty("content", "text", "title", "0")));
            case "glossary_tooltip", "glossary", "tooltip" ->
                new Translation.Inline(MarkdownPieces.text(
                        element.hasBody() ? element.body() : tag.valueOrEmpty("text", "term_id", "term", "0")));
            case "kbd" ->
                new Translation.Inline("<kbd>" + MarkdownPieces.text(tag.valueOrEmpty("text", "0")) + "</kbd>");
            case "yes" -> new Translation.Inline("✓ Yes");
            case "no" -> new Translation.Inline("✗ No");
            case "youtube",
                    "youtuber",
                    "vimeo",
                    "video",
                    "gist",
                    "tweet",
                    "x",
                    "instagram",
                    "asciinema",
                    "iframe",
                    "youtubelite",
                    "twitter_simple",
                    "vimeo_simple" -> embedded(name, tag);
            case "toc", "table-of-contents" -> new Translation.Blocks("[TOC]");
            case "children", "subpages", "section-index", "list-children" ->
                new Translation.Blocks("<!-- macro:children -->");
            case "readfile", "include", "snippet", "code_sample", "codenew", "include-code", "literalinclude" ->
                include(name, element);
            case "absurl", "relurl" -> value(element, tag.valueOrEmpty("0"));
            default -> ofTheme(name, element);
        };
    }

    /** One that a theme or the site itself adds: what its name and its arguments say that it is. */
    private Translation ofTheme(String name, TagElement element) {
        Tag tag = element.tag();
        if (name.contains("code") && element.hasBody() && !element.body().contains("```")) {
            return code(element);
        }
        if (name.contains("code") && !element.hasBody() && tag.value("file").isPresent()) {
            return include(name, element);
        }
        if (Boxes.container(name).isPresent()) {
            return new Translation.Container(
                    Boxes.container(name).get(), MarkdownPieces.title(tag.valueOrEmpty("title", "0")));
        }
        return templates
                .find(tag.name())
                .flatMap(template -> template.translate(element, parameters))
                .or(() -> ThemeShortcodes.translate(name, element))
                .orElseGet(() -> new Translation.Unknown("the Hugo shortcode '" + tag.name() + "'"));
    }

    /** A shortcode in comment marks shows itself. */
    private static Translation literal(TagElement element) {
        Tag tag = element.tag();
        String written = element.text().substring(tag.start(), tag.end());
        String shown = written.replaceFirst("/\\*", "").replaceFirst("\\*/(?=[%>]}}$)", "");
        return new Translation.Inline(element.inCode() ? shown : MarkdownPieces.text(shown));
    }

    /** In code only what stands for text is replaced; the rest may be an example. */
    private Translation inCode(String name, TagElement element) {
        Tag tag = element.tag();
        return switch (name) {
            case "param", "params", "meta", "var" ->
                new Translation.Inline(parameter(tag.valueOrEmpty("name", "0"), element.context()));
            case "ref", "relref" -> new Translation.Inline(tag.valueOrEmpty("path", "0"));
            case "readfile", "include" -> include(name, element);
            default -> new Translation.Kept();
        };
    }

    /** An address, or a link with the page's title where it stands in text. */
    private Translation reference(TagElement element) {
        String written = element.tag().valueOrEmpty("path", "0");
        String address = HugoReferences.find(written, element, scope);
        if (element.inAddress()) {
            return new Translation.Inline(address);
        }
        return new Translation.Inline(
                MarkdownPieces.link(address.equals(written) ? MarkdownPieces.text(written) : "", address));
    }

    private static Translation value(TagElement element, String text) {
        return new Translation.Inline(element.inAddress() ? text : MarkdownPieces.text(text));
    }

    private static Translation box(Tag tag) {
        String kind = tag.value("type", "color", "context", "style", "icon", "level", "kind")
                .filter(value -> Boxes.container(value).isPresent())
                .or(() -> tag.value("0").filter(value -> Boxes.container(value).isPresent()))
                .orElse("note");
        String title = tag.value("title", "header")
                .or(() -> tag.value("1"))
                .or(() -> tag.value("0").filter(value -> Boxes.container(value).isEmpty()))
                // Congo and Blowfish name an icon there.
                .filter(text ->
                        !tag.name().equals("alert") || !ICON.matcher(text).matches())
                .orElse("");
        return Boxes.of(kind, title);
    }

    /** What stands in code that a shortcode makes, with the values that it names. */
    private String codeBody(TagElement element) {
        String body = element.body();
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (Tag tag : ShortcodeScanner.scan(body)) {
            TagElement inner = new TagElement(tag, null, null, body, true, element.context());
            Translation translation = tag.form() == Tag.Form.CLOSING
                    ? new Translation.Kept()
                    : tag.name().equals("/*")
                            ? literal(inner)
                            : inCode(tag.name().toLowerCase(Locale.ROOT), inner);
            if (translation instanceof Translation.Inline inline) {
                shown.append(body, done, tag.start()).append(inline.markdown());
                done = tag.end();
            }
        }
        return shown.append(body, done, body.length()).toString();
    }

    private Translation code(TagElement element) {
        Tag tag = element.tag();
        if (!element.hasBody()) {
            return new Translation.Unknown("the Hugo shortcode '" + tag.name() + "'");
        }
        String language = tag.value("lang", "language").or(() -> tag.value("0")).orElse("");
        String title = tag.valueOrEmpty("title", "file", "filename");
        String options = tag.name().equals("highlight") ? tag.valueOrEmpty("options", "1") : "";
        if (options.contains("hl_inline=true")) {
            return new Translation.Inline(
                    "<code>" + MarkdownPieces.text(element.body().strip()) + "</code>");
        }
        Matcher first = FIRST.matcher(options);
        return new Translation.Blocks(MarkdownPieces.code(
                MarkdownPieces.info(
                        tag.name().equals("code-toggle") ? "yaml" : language,
                        title,
                        NUMBERED.matcher(options).find(),
                        first.find() ? first.group("first") : ""),
                Dedent.of(codeBody(element))));
    }

    private Translation picture(String name, TagElement element) {
        Tag tag = element.tag();
        String given = tag.value("src", "path", "link", "0").orElse("");
        String source = name.equals("imgproc") ? resource(given, element) : given;
        if (source.isEmpty()) {
            return new Translation.Unknown("the Hugo shortcode '" + tag.name() + "' without a picture");
        }
        String title = tag.valueOrEmpty("title");
        String caption = tag.value("caption")
                .or(() -> element.hasBody() ? Optional.of(element.body().strip()) : Optional.empty())
                .map(text -> title.isEmpty() || title.equals(text) ? text : title + ": " + text)
                .orElse(title);
        String credit = tag.valueOrEmpty("attr");
        String picture = MarkdownPieces.picture(
                source, tag.valueOrEmpty("alt"), "", tag.valueOrEmpty("width"), (caption + " " + credit).strip());
        String link = tag.valueOrEmpty("link");
        return new Translation.Inline(
                link.isEmpty() || link.equals(given) ? picture : MarkdownPieces.link(picture, link));
    }

    /** Docsy names a picture in the page's folder by a part of its path. Source: docsy.dev/docs/content/shortcodes, imgproc. */
    private String resource(String part, TagElement element) {
        DocPath folder = element.context().path().folder();
        String below = folder.isRoot() ? "" : folder.value() + "/";
        return pictures.get().tailSet(below, true).stream()
                .takeWhile(path -> path.startsWith(below))
                .map(path -> path.substring(below.length()))
                .filter(path -> path.contains(part))
                .findFirst()
                .orElse(part);
    }

    private static Translation button(TagElement element, DialectScope scope) {
        Tag tag = element.tag();
        String target = tag.value("relref", "page")
                .map(page -> HugoReferences.find(page, element, scope))
                .orElseGet(() -> tag.valueOrEmpty("href", "link", "url", "0"));
        String text = element.hasBody()
                ? element.body().strip()
                : tag.value("text", "title", "label").orElse(target);
        return target.isEmpty()
                ? new Translation.Inline(text)
                : new Translation.Inline(MarkdownPieces.link(text, target));
    }

    /** Docsy shows what its cards say above and below as Markdown. */
    private static Translation card(TagElement element) {
        Tag tag = element.tag();
        if (tag.name().equals("card") && tag.value("header", "footer").isPresent()) {
            return new Translation.Around(
                    Stream.of("header", "title", "subtitle")
                            .map(tag::valueOrEmpty)
                            .filter(text -> !text.isBlank())
                            .map(text -> text.strip() + "\n\n")
                            .collect(Collectors.joining()),
                    tag.value("footer")
                            .map(footer -> "\n\n" + footer.strip() + "\n\n")
                            .orElse(""));
        }
        String title = tag.valueOrEmpty("title", "name");
        String link = tag.valueOrEmpty("link", "href", "url");
        String shown = title.isEmpty() ? link : MarkdownPieces.title(title.replace("*", ""));
        String heading =
                shown.isEmpty() ? "" : "**" + (link.isEmpty() ? shown : MarkdownPieces.link(shown, link)) + "**";
        String subtitle = tag.valueOrEmpty("subtitle");
        String all = heading + (subtitle.isEmpty() ? "" : " " + MarkdownPieces.text(subtitle));
        return new Translation.Around(all.isEmpty() ? "" : all + "\n\n", "");
    }

    private static Translation embedded(String name, Tag tag) {
        String id = tag.valueOrEmpty("id", "src", "url", "0");
        String address = id.contains("://")
                ? id
                : switch (name) {
                    case "youtube", "youtuber", "youtubelite" -> "https://www.youtube.com/watch?v=" + id;
                    case "vimeo", "vimeo_simple" -> "https://vimeo.com/" + id;
                    case "gist" -> "https://gist.github.com/" + id + "/" + tag.valueOrEmpty("1");
                    case "asciinema" -> "https://asciinema.org/a/" + id;
                    case "instagram" -> "https://www.instagram.com/p/" + id;
                    case "tweet", "x", "twitter_simple" ->
                        "https://x.com/" + tag.value("user").orElse("i") + "/status/" + id;
                    default -> id;
                };
        return new Translation.Inline(
                MarkdownPieces.link(MarkdownPieces.text(tag.value("title").orElse(address)), address));
    }

    private Translation include(String name, TagElement element) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("file", "path", "0");
        Includes includes = new Includes(element.context(), this, "the Hugo shortcode '" + tag.name() + "'");
        Optional<DocPath> file = includes.find(
                        written,
                        element.context().path().folder(),
                        scope.site(),
                        translation(element.context().path()),
                        below("content"),
                        below("content/en"),
                        below("static"),
                        below("content/en/examples"),
                        below("layouts"))
                .or(() -> mounted(written, includes));
        if (file.isEmpty()) {
            return new Translation.Unknown(
                    "the file '" + written + "' that the Hugo shortcode '" + tag.name() + "' includes");
        }
        boolean code = !element.inCode() && isCode(name, tag, file.get());
        return includes.translation(
                file.get(),
                IncludedPart.ALL,
                code ? tag.value("lang", "language", "1").orElse(file.get().extension()) : null);
    }

    /** A file of a folder that the settings show in another place. Source: gohugo.io/configuration/module, mounts. */
    private Optional<DocPath> mounted(String written, Includes includes) {
        String path = written.replaceFirst("^/", "");
        return mounts.get().stream()
                .flatMap(mount -> mounted(path, mount, includes).stream())
                .findFirst();
    }

    private static List<Object> mounts(DialectScope scope) {
        return HugoSettings.read(scope, "module").stream()
                .flatMap(module -> SiteSettings.at(module, "mounts").stream())
                .flatMap(found -> found instanceof List<?> list ? list.stream() : Stream.of())
                .map(Object.class::cast)
                .toList();
    }

    private Optional<DocPath> mounted(String path, Object mount, Includes includes) {
        String target = SiteSettings.at(mount, "target").map(Object::toString).orElse("") + "/";
        Optional<DocPath> source =
                SiteSettings.at(mount, "source").flatMap(folder -> scope.site().resolve(folder.toString()));
        return source.isEmpty()
                ? Optional.empty()
                : Stream.of("content/", "assets/", "static/", "")
                        .map(component -> component + path)
                        .filter(shown -> shown.startsWith(target))
                        .flatMap(shown -> includes.find(shown.substring(target.length()), source.get()).stream())
                        .findFirst();
    }

    /** What is neither Markdown nor HTML nor plain text would be read as Markdown otherwise. */
    private static boolean isCode(String name, Tag tag, DocPath file) {
        return tag.valueOrEmpty("code").equals("true")
                || name.contains("code")
                || tag.value("lang", "language", "1").isPresent()
                || !(MarkdownFiles.isMarkdown(file) || PROSE.contains(file.extension()));
    }

    /** The folder in {@code content/} that the page lies in, which is a language's where the site has more than one. */
    private DocPath translation(DocPath page) {
        DocPath content = below("content");
        DocPath at = page.folder();
        while (at.isBelow(content) && !at.folder().equals(content)) {
            at = at.folder();
        }
        return at;
    }

    private DocPath below(String folder) {
        return scope.site().resolve(folder).orElse(scope.site());
    }

    /** Front matter, then the parameters of the site. */
    private String parameter(String name, StepContext context) {
        FrontMatter front = context.frontMatter();
        Object own = name.equals("title") ? front.title() : front.other().get(name);
        return own != null
                ? own.toString()
                : HugoParameters.cascaded(name, scope, context)
                        .orElseGet(() -> parameters.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
    }
}
