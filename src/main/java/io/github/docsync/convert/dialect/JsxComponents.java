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
            "unorderedlist",
            "column",
            "panel",
            "color",
            "codeblocktabs",
            "requestexample",
            "responseexample");

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
    /** Docusaurus and Astro, which spell it differently. */
    private static final Pattern FRONT_MATTER = Pattern.compile("^front[mM]atter\\.");

    private static final Pattern MEMBER = Pattern.compile(
            "(?:props|siteConfig|frontMatter|metadata|toc|context|\\w+)(?:\\.\\w+|\\[[^\\]]*\\])+|\\w+\\(.*\\)|\\w+\\.map\\(.*|.*(?:=>|&&|<[A-Z/]).*",
            Pattern.DOTALL);

    private final JsxModules modules;
    private final MdxSyntax syntax;
    /** How many tabs of the element that starts at an index were seen. */
    private final Map<Integer, Integer> tabs = new TreeMap<>();

    JsxComponents(JsxModules modules, MdxSyntax syntax) {
        this.modules = modules;
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
        // Vue has <TabItem> and <tab-item> for the same.
        String name = tag.name().toLowerCase(Locale.ROOT).replace("-", "");
        if (tag.name().equals(JsxScanner.COMMENT) || tag.name().equals(JsxScanner.MODULE)) {
            return Translation.NOTHING;
        }
        if (tag.name().equals(JsxScanner.EXPRESSION)) {
            return expression(element);
        }
        boolean component = Character.isUpperCase(tag.name().charAt(0))
                || tag.name().contains("-")
                || tag.name().equals(JsxScanner.FRAGMENT);
        if (component && modules.components().contains(tag.name()) && element.hasBody()) {
            return JsxPieces.unknown(element);
        }
        if (component) {
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
        if (JsxTrees.ROOTS.contains(name)) {
            return JsxTrees.list(element);
        }
        return switch (name) {
            case "tabitem",
                    "tab",
                    "tabs.tab",
                    "tabpanel",
                    "tabs.item",
                    "tabscontent",
                    "codeblocktab",
                    "codegroupitem",
                    "view" -> new Translation.Container("tab", MarkdownPieces.title(label(element)));
            case "step" -> JsxPieces.titled(tag);
            case "card", "cards.card", "linkcard", "tile", "feature" -> card(element);
            case "highlight" ->
                tag.value("language", "lang", "className", "code").isPresent()
                                || element.body().contains("\n")
                        ? code(element)
                        : Translation.TRANSPARENT;
            case "codeblock", "code" -> code(element);
            case "image", "img", "zoomableimage", "themedimage", "figure", "idealimage", "screenshot" ->
                picture(element);
            case "link", "navlink", "button", "linkbutton", "linkinline", "a" -> link(element);
            case "badge", "tag", "label", "chip" ->
                element.hasBody()
                        ? Translation.TRANSPARENT
                        : new Translation.Inline(MarkdownPieces.text(tag.valueOrEmpty("text", "label", "children")));
            case "youtube", "vimeo", "video", "liteyoutubeembed", "reactplayer", "iframe", "loom", "youtubevideo" ->
                JsxPieces.video(element);
            case "doccardlist", "cardlist" -> new Translation.Blocks("<!-- macro:children -->");
            case "tocinline", "toc" -> new Translation.Blocks("[TOC]");
            case "br" -> new Translation.Inline("<br>");
            case "paramfield", "responsefield", "field", "property" -> JsxPieces.field(tag);
            case "frame" -> JsxPieces.below(tag.valueOrEmpty("caption"));
            case "update" -> JsxPieces.update(tag);
            case "prompt" ->
                new Translation.Container(
                        "details", MarkdownPieces.title(tag.value("description").orElse("Prompt")));
            case "tooltip" -> JsxPieces.tooltip(element);
            case "visibility" ->
                tag.valueOrEmpty("for").equals("agents") ? Translation.NOTHING : Translation.TRANSPARENT;
            case "color.row" -> JsxPieces.titled(tag);
            case "color.item" ->
                new Translation.Inline(MarkdownPieces.text(tag.valueOrEmpty("name")) + " `"
                        + tag.valueOrEmpty("value").replace("`", "") + "`<br>");
            case "github.repo" -> JsxPieces.repository(element);
            case "kbd" -> new Translation.Around("<kbd>", "</kbd>");
            case "mermaid" ->
                new Translation.Blocks(MarkdownPieces.code("mermaid", tag.valueOrEmpty("chart", "value")));
            default ->
                Boxes.container(name).isPresent()
                        ? Boxes.of(name, tag.valueOrEmpty("title"))
                        : isPlaceholder(element)
                                ? new Translation.Kept()
                                : showsPicture(element) ? picture(element) : JsxPieces.unknown(element);
        };
    }

    /** A component of the site's own for its pictures. */
    private static boolean showsPicture(TagElement element) {
        return !element.hasBody()
                && element.tag().value("src").filter(PictureNames::isPicture).isPresent();
    }

    /** {@code <TOKEN>} in text, which no tag closes and nothing is imported for. */
    private boolean isPlaceholder(TagElement element) {
        Tag tag = element.tag();
        return tag.form() == Tag.Form.OPENING
                && !element.hasBody()
                && tag.values().isEmpty()
                && !modules.defaults().containsKey(tag.name());
    }

    private Translation expression(TagElement element) {
        String code = element.tag().valueOrEmpty("code");
        String plain = modules.values().getOrDefault(code, JsxValues.plain(code));
        if (plain != null) {
            return new Translation.Inline(MarkdownPieces.text(plain));
        }
        String key = FRONT_MATTER.matcher(code).replaceFirst("");
        if (!key.equals(code)) {
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

    /** What is imported by its name or, as Mintlify had it first, named by {@code <Snippet file>}. */
    private Optional<Translation> included(TagElement element) {
        Tag tag = element.tag();
        Optional<DocPath> file = tag.name().equals("Snippet")
                ? Stream.of("/snippets/", "/_snippets/")
                        .flatMap(folder -> modules.file(folder + tag.valueOrEmpty("file")).stream())
                        .findFirst()
                : modules.imported(tag.name());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (MarkdownFiles.isMarkdown(file.get())) {
            Includes includes = new Includes(element.context(), syntax.with(tag.values()), "<" + tag.name() + ">");
            Optional<MappedText> text = includes.text(file.get(), IncludedPart.ALL, page(element))
                    .map(read -> RelativeLinks.rebased(read, file.get().folder(), includes.folder()));
            return Optional.of(text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING));
        }
        return Set.of("svg", "png", "jpg", "jpeg", "gif", "webp")
                        .contains(file.get().extension())
                ? Optional.of(new Translation.Inline(
                        MarkdownPieces.picture("/" + file.get(), tag.valueOrEmpty("title", "alt"), "", "", "")))
                : Optional.empty();
    }

    private static SourceLocation page(TagElement element) {
        return new SourceLocation(element.context().path().value(), 1, 1);
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

    /**
     * Components of sites take paths from the root of the documents, without a slash, too.
     *
     * @param target as it is written
     */
    private String address(String target, TagElement element) {
        String path = target.replaceFirst("[?#].*", "");
        boolean named = path.isEmpty() || path.startsWith("/") || path.startsWith(".") || path.contains(":");
        return named
                        || exists(element.context().path().folder(), path, element)
                        || !exists(modules.scope().tree(), path, element)
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

    private Translation code(TagElement element) {
        Tag tag = element.tag();
        String language = tag.valueOrEmpty("language", "lang", "className").replace("language-", "");
        String title = tag.valueOrEmpty("title", "filename");
        String body = element.body().strip();
        if (body.startsWith("{") && body.endsWith("}")) {
            String expression = body.substring(1, body.length() - 1).strip();
            String plain = JsxValues.plain(expression);
            Optional<DocPath> file = modules.imported(expression);
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
        String source = tag.value("src", "source", "url", "light")
                .or(() -> Optional.ofNullable(JsxValues.member(tag.values().getOrDefault("{sources", ""), "light")))
                .orElseGet(() -> imported(tag));
        return source.isEmpty()
                ? element.hasBody() ? Translation.TRANSPARENT : JsxPieces.unknown(element)
                : new Translation.Inline(MarkdownPieces.picture(
                        source,
                        tag.valueOrEmpty("alt"),
                        tag.valueOrEmpty("title"),
                        tag.valueOrEmpty("width"),
                        tag.valueOrEmpty("caption")));
    }

    /** {@code src={name}} of a picture that was imported. */
    private String imported(Tag tag) {
        String name = tag.values().getOrDefault("{src", tag.values().getOrDefault("{img", ""));
        return modules.imported(name).map(file -> "/" + file).orElse("");
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
        String imported = imported(tag);
        if (!imported.isEmpty()) {
            html.append(" src=\"").append(imported).append('"');
        }
        return new Translation.Inline(html.append('>').toString());
    }
}
