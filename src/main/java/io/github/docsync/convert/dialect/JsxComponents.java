package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The components of Docusaurus, Nextra, Mintlify, Starlight and Fumadocs. */
final class JsxComponents implements TagTranslator {
    private static final Set<String> TRANSPARENT = Set.of(
            "tabs",
            "cards",
            "cardgroup",
            "cardgrid",
            "steps",
            "codegroup",
            "codetabs",
            "accordiongroup",
            "accordions",
            "columns",
            "row",
            "col",
            "grid",
            "browseronly",
            "frame",
            "filetree",
            "filetree.folder",
            "fragment",
            "<>",
            "span",
            "layout",
            "container",
            "box",
            "text",
            "suspense",
            "translate",
            "trans",
            "bleed",
            "linkcards",
            "unorderedlist");

    private static final Set<String> REMOVED = Set.of(
            "head",
            "script",
            "style",
            "docsfeedback",
            "thumbsupdown",
            "lastupdated",
            "giscus",
            "adsense",
            "seo",
            "metadata",
            "icon",
            "search",
            "comments");

    private static final Set<String> FOLDED = Set.of(
            "accordion",
            "expandable",
            "collapse",
            "collapsible",
            "details",
            "spoiler",
            "foldable",
            "accordionitem",
            "expander");
    private static final Set<String> BOXED =
            Set.of("callout", "admonition", "aside", "alert", "notice", "banner", "infobox", "message");
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,200}");
    private static final Pattern MEMBER = Pattern.compile(
            "(?:props|siteConfig|frontMatter|metadata|toc|context|\\w+)(?:\\.\\w+|\\[[^\\]]*\\])+|\\w+\\(.*\\)|\\w+\\.map\\(.*|.*(?:=>|&&|<[A-Z/]).*",
            Pattern.DOTALL);

    private final DialectScope scope;
    private final Map<String, String> imports;
    private final MdxSyntax syntax;
    /** How many tabs of the element that starts at an index were seen. */
    private final Map<Integer, Integer> tabs = new TreeMap<>();

    JsxComponents(DialectScope scope, Map<String, String> imports, MdxSyntax syntax) {
        this.scope = scope;
        this.imports = imports;
        this.syntax = syntax;
    }

    /** What links lead to stays, whatever becomes of the element. */
    @Override
    public Translation translate(TagElement element) {
        Translation translation = translated(element);
        String id = element.tag().valueOrEmpty("id");
        return translation instanceof Translation.Around around
                        && ID.matcher(id).matches()
                        && !element.tag().name().equals(JsxScanner.FRAGMENT)
                ? new Translation.Around("<a id=\"" + id + "\"></a>" + around.before(), around.after())
                : translation;
    }

    private Translation translated(TagElement element) {
        Tag tag = element.tag();
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (tag.name().equals(JsxScanner.COMMENT) || tag.name().equals(JsxScanner.MODULE)) {
            return Translation.NOTHING;
        }
        if (tag.name().equals(JsxScanner.EXPRESSION)) {
            return expression(element);
        }
        boolean component =
                Character.isUpperCase(tag.name().charAt(0)) || tag.name().equals(JsxScanner.FRAGMENT);
        if (component && imports.containsKey(tag.name())) {
            Optional<Translation> included = included(element);
            if (included.isPresent()) {
                return included.get();
            }
        }
        if (!component && !tag.name().contains(".")) {
            return JsxScanner.LAYOUT.contains(name) ? Translation.TRANSPARENT : html(tag);
        }
        if (REMOVED.contains(name)) {
            return Translation.NOTHING;
        }
        if (FOLDED.contains(name)) {
            return new Translation.Container(
                    "details",
                    MarkdownPieces.title(
                            tag.value("title", "summary", "label", "header").orElse("Details")));
        }
        if (BOXED.contains(name)) {
            return Boxes.of(
                    tag.value("type", "variant", "kind", "intent", "status", "severity")
                            .orElse("note"),
                    tag.valueOrEmpty("title"));
        }
        if (TRANSPARENT.contains(name)) {
            return Translation.TRANSPARENT;
        }
        return switch (name) {
            case "tabitem", "tab", "tabs.tab", "tabpanel", "tabs.item" ->
                new Translation.Container("tab", MarkdownPieces.title(label(element)));
            case "step" -> titled(tag);
            case "card", "cards.card", "linkcard", "tile", "feature" -> card(element);
            case "codeblock", "code", "highlight" -> code(element);
            case "image", "img", "zoomableimage", "themedimage", "figure", "idealimage", "screenshot" ->
                picture(element);
            case "link", "navlink", "button", "linkbutton", "linkinline", "a" -> link(element);
            case "badge", "tag", "label", "chip" ->
                element.hasBody()
                        ? Translation.TRANSPARENT
                        : new Translation.Inline(MarkdownPieces.text(tag.valueOrEmpty("text", "label", "children")));
            case "youtube", "vimeo", "video", "liteyoutubeembed", "reactplayer", "iframe", "loom", "youtubevideo" ->
                video(tag);
            case "doccardlist", "cardlist" -> new Translation.Blocks("<!-- macro:children -->");
            case "tocinline", "toc" -> new Translation.Blocks("[TOC]");
            case "br" -> new Translation.Inline("<br>");
            case "paramfield", "responsefield", "field", "property" -> field(tag);
            case "kbd" -> new Translation.Around("<kbd>", "</kbd>");
            case "mermaid" ->
                new Translation.Blocks(MarkdownPieces.code("mermaid", tag.valueOrEmpty("chart", "value")));
            default -> Boxes.container(name).isPresent() ? Boxes.of(name, tag.valueOrEmpty("title")) : unknown(tag);
        };
    }

    private static Translation unknown(Tag tag) {
        return new Translation.Unknown("the component <" + tag.name() + ">");
    }

    private Translation expression(TagElement element) {
        String code = element.tag().valueOrEmpty("code");
        String plain = JsxValues.plain(code);
        if (plain != null) {
            return new Translation.Inline(MarkdownPieces.text(plain));
        }
        if (code.startsWith("frontMatter.")) {
            String key = code.substring("frontMatter.".length());
            Object value = key.equals("title")
                    ? element.context().frontMatter().title()
                    : element.context().frontMatter().other().get(key);
            if (value != null) {
                return new Translation.Inline(MarkdownPieces.text(value.toString()));
            }
        }
        return MEMBER.matcher(code).matches()
                ? new Translation.Unknown("the expression {" + head(code) + "}")
                : new Translation.Kept();
    }

    private static String head(String code) {
        String line = code.replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private Optional<Translation> included(TagElement element) {
        String written = imports.getOrDefault(element.tag().name(), "");
        Optional<DocPath> file = file(written, element);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (MarkdownFiles.isMarkdown(file.get())) {
            Includes includes =
                    new Includes(element.context(), syntax, "<" + element.tag().name() + ">");
            Optional<MappedText> text = includes.text(file.get(), IncludedPart.ALL, page(element))
                    .map(read -> RelativeLinks.rebased(read, file.get().folder(), includes.folder()));
            return Optional.of(text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING));
        }
        return Set.of("svg", "png", "jpg", "jpeg", "gif", "webp")
                        .contains(file.get().extension())
                ? Optional.of(new Translation.Inline(MarkdownPieces.picture(
                        "/" + file.get(), element.tag().valueOrEmpty("title", "alt"), "", "", "")))
                : Optional.empty();
    }

    private static SourceLocation page(TagElement element) {
        return new SourceLocation(element.context().path().value(), 1, 1);
    }

    private Optional<DocPath> file(String written, TagElement element) {
        String path = written.substring(written.lastIndexOf('!') + 1).replaceFirst("\\?.*", "");
        if (path.startsWith("@site/")) {
            return scope.site().resolve(path.substring(6)).filter(scope.files()::isFile);
        }
        DocPath folder = new Includes(element.context(), syntax, "").folder();
        return path.startsWith(".") ? folder.resolve(path).filter(scope.files()::isFile) : Optional.empty();
    }

    private String label(TagElement element) {
        Tag tag = element.tag();
        Optional<String> own = tag.value("label", "title", "name");
        if (own.isPresent()) {
            return own.get();
        }
        Optional<TagElement> parent = element.inside("Tabs").or(() -> Optional.ofNullable(element.parent()));
        if (parent.isPresent()) {
            Map<String, String> values = parent.get().tag().values();
            String labelled =
                    JsxValues.labels(values.getOrDefault("{values", "")).get(tag.valueOrEmpty("value"));
            int number = tabs.merge(parent.get().tag().start(), 1, Integer::sum) - 1;
            List<String> items = JsxValues.texts(values.getOrDefault("{items", ""));
            if (labelled != null) {
                return labelled;
            }
            if (number < items.size()) {
                return items.get(number);
            }
        }
        return tag.value("value").orElse("Tab");
    }

    private static Translation titled(Tag tag) {
        String title = tag.valueOrEmpty("title");
        return new Translation.Around(title.isEmpty() ? "" : "**" + MarkdownPieces.title(title) + "**\n\n", "");
    }

    /**
     * Components of sites take paths from the root of the documents, without a slash, too.
     *
     * @param target as it is written
     */
    private String address(String target, TagElement element) {
        String path = target.replaceFirst("[?#].*", "");
        boolean named = path.isEmpty() || path.startsWith("/") || path.startsWith(".") || path.contains(":");
        return named || exists(element.context().path().folder(), path, element) || !exists(scope.tree(), path, element)
                ? target
                : "/" + target;
    }

    private static boolean exists(DocPath folder, String path, TagElement element) {
        return Stream.of("", ".md", ".mdx")
                .anyMatch(extension -> folder.resolve(path + extension)
                        .filter(element.context().files()::isFile)
                        .isPresent());
    }

    private Translation card(TagElement element) {
        Tag tag = element.tag();
        String title = tag.valueOrEmpty("title", "label", "name");
        String target = address(tag.valueOrEmpty("href", "to", "link", "url"), element);
        String description = tag.valueOrEmpty("description");
        String shown = title.isEmpty() ? MarkdownPieces.text(target) : MarkdownPieces.title(title);
        String heading =
                shown.isEmpty() ? "" : "**" + (target.isEmpty() ? shown : MarkdownPieces.link(shown, target)) + "**";
        String all = heading + (description.isEmpty() ? "" : " " + MarkdownPieces.text(description));
        return new Translation.Around(all.isEmpty() ? "" : all + "\n\n", "");
    }

    private static Translation field(Tag tag) {
        String name = tag.valueOrEmpty("name", "path", "query", "body", "header");
        String type = tag.valueOrEmpty("type");
        return new Translation.Around(
                "**" + MarkdownPieces.text(name) + "**" + (type.isEmpty() ? "" : " `" + type.replace("`", "") + "`")
                        + "\n\n",
                "\n\n");
    }

    private Translation code(TagElement element) {
        Tag tag = element.tag();
        String language = tag.valueOrEmpty("language", "lang", "className").replace("language-", "");
        String title = tag.valueOrEmpty("title", "filename");
        String body = element.body().strip();
        if (body.startsWith("{") && body.endsWith("}")) {
            String expression = body.substring(1, body.length() - 1).strip();
            String plain = JsxValues.plain(expression);
            Optional<DocPath> file = file(imports.getOrDefault(expression, ""), element);
            if (plain == null && file.isPresent()) {
                Includes includes = new Includes(element.context(), (text, context) -> text, "<" + tag.name() + ">");
                return includes.code(
                                file.get(),
                                IncludedPart.ALL,
                                language.isEmpty() ? Includes.language(file.get()) : language,
                                title,
                                page(element))
                        .<Translation>map(Translation.Included::new)
                        .orElse(Translation.NOTHING);
            }
            body = plain == null ? body : plain;
        } else if (body.isEmpty()) {
            body = tag.valueOrEmpty("code", "children");
        }
        return body.isEmpty() || body.startsWith("```")
                ? Translation.TRANSPARENT
                : new Translation.Blocks(MarkdownPieces.code(MarkdownPieces.info(language, title), Dedent.of(body)));
    }

    private Translation picture(TagElement element) {
        Tag tag = element.tag();
        String source = tag.value("src", "source", "url", "light").orElseGet(() -> imported(tag, element));
        return source.isEmpty()
                ? element.hasBody() ? Translation.TRANSPARENT : unknown(tag)
                : new Translation.Inline(MarkdownPieces.picture(
                        source,
                        tag.valueOrEmpty("alt"),
                        tag.valueOrEmpty("title"),
                        tag.valueOrEmpty("width"),
                        tag.valueOrEmpty("caption")));
    }

    /** {@code src={name}} of a picture that was imported. */
    private String imported(Tag tag, TagElement element) {
        String name = tag.values().getOrDefault("{src", tag.values().getOrDefault("{img", ""));
        return file(imports.getOrDefault(name, ""), element)
                .map(file -> "/" + file)
                .orElse("");
    }

    private Translation link(TagElement element) {
        Tag tag = element.tag();
        String target = address(tag.valueOrEmpty("to", "href", "url", "link"), element);
        if (target.isEmpty()) {
            return Translation.TRANSPARENT;
        }
        if (!element.hasBody()) {
            return new Translation.Inline(MarkdownPieces.link(
                    MarkdownPieces.text(tag.value("label", "title", "text").orElse(target)), target));
        }
        return new Translation.Around("[", "](" + MarkdownPieces.destination(target) + ")");
    }

    private static Translation video(Tag tag) {
        String id = tag.valueOrEmpty("id", "src", "url", "videoId", "videoid");
        String address = id.contains("/") || id.isEmpty() ? id : "https://www.youtube.com/watch?v=" + id;
        return address.isEmpty()
                ? unknown(tag)
                : new Translation.Inline(MarkdownPieces.link(
                        MarkdownPieces.text(tag.value("title").orElse(address)), address));
    }

    /** A tag of HTML, without what HTML does not know. */
    private Translation html(Tag tag) {
        StringBuilder html = new StringBuilder("<").append(tag.name());
        tag.values().forEach((key, value) -> {
            if (!key.startsWith("{") && !key.equals("className")) {
                html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(value.replace("\"", "&quot;"))
                        .append('"');
            }
        });
        String source = tag.values().get("{src");
        String imported = source == null ? null : imports.get(source);
        if (imported != null) {
            html.append(" src=\"")
                    .append(
                            imported.startsWith("@site/")
                                    ? "/"
                                            + scope.site()
                                                    .resolve(imported.substring(6))
                                                    .map(DocPath::value)
                                                    .orElse("")
                                    : imported)
                    .append('"');
        }
        return new Translation.Inline(html.append('>').toString());
    }
}
