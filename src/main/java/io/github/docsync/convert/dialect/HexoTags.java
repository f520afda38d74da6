package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tags that Hexo and its theme NexT bring; others are left to Liquid's. Source: hexo.io/docs/tag-plugins, theme-next.js.org/docs/tag-plugins. */
final class HexoTags implements SourceStep, TagTranslator {
    private static final Pattern OPTION = Pattern.compile("(?<key>[a-z_]{1,40}):(?!//)(?<value>\\S{0,200})");
    private static final Pattern PICTURE = Pattern.compile("(?i)\\S{1,300}\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|/)\\S{1,1000}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private final DialectScope scope;
    private final Lazy<String> codeFolder;

    HexoTags(DialectScope scope) {
        this.scope = scope;
        this.codeFolder = new Lazy<>(() -> SiteSettings.read(scope, "_config.yml")
                .flatMap(settings -> SiteSettings.at(settings, "code_dir"))
                .map(Object::toString)
                .orElse("downloads/code"));
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("{%")
                ? TagRewriter.rewrite(text, LiquidScanner.scan(text.text()), this, context)
                : text;
    }

    @Override
    public Translation translate(TagElement element) {
        Tag tag = element.tag();
        if (element.inCode()) {
            return new Translation.Kept();
        }
        return switch (tag.name()) {
            case "note", "subnote" -> note(tag);
            case "codeblock", "code" -> element.hasBody() ? code(element) : new Translation.Kept();
            case "blockquote", "quote" -> quote(element);
            case "pullquote", "centerquote", "cq" -> Translation.TRANSPARENT;
            case "post_link" -> postLink(tag);
            case "post_path" -> new Translation.Inline(post(tag.valueOrEmpty("0")));
            case "asset_img", "img", "image" -> picture(element);
            case "asset_link" -> link(rest(tag, 1), asset(tag.valueOrEmpty("0"), element.context()));
            case "asset_path" -> new Translation.Inline(asset(tag.valueOrEmpty("0"), element.context()));
            case "link", "url_for", "full_url_for" -> address(tag);
            case "iframe" -> link("", tag.valueOrEmpty("0"));
            case "vimeo" -> link("", "https://vimeo.com/" + tag.valueOrEmpty("0"));
            case "jsfiddle" -> link("", "https://jsfiddle.net/" + tag.valueOrEmpty("0"));
            case "include_code" -> included(element);
            default -> new Translation.Kept();
        };
    }

    private static Translation note(Tag tag) {
        String kind = tag.valueOrEmpty("0");
        boolean named = Boxes.container(kind).isPresent() || kind.matches("default|primary|success|info|no-icon");
        String title = rest(tag, named ? 1 : 0).replaceFirst("^no-icon\\b", "").strip();
        return Boxes.of(Boxes.container(kind).isPresent() ? kind : "info", title);
    }

    /** {@code [title] [lang:language] [url] [link text]}. */
    private static Translation code(TagElement element) {
        String language = "";
        List<String> title = new ArrayList<>();
        for (String word : words(element.tag())) {
            Matcher option = OPTION.matcher(word);
            if (!option.matches()) {
                title.add(word);
            } else if (option.group("key").equals("lang")) {
                language = option.group("value");
            }
        }
        String shown =
                title.stream().filter(word -> !ADDRESS.matcher(word).matches()).collect(Collectors.joining(" "));
        String body = element.body().replaceFirst("^[ \\t]*\\n", "").stripTrailing();
        return new Translation.Blocks(MarkdownPieces.code(MarkdownPieces.info(language, shown), body));
    }

    /** {@code [author[, source]] [link] [source_link_title]}. */
    private static Translation quote(TagElement element) {
        List<String> said = words(element.tag());
        String link = said.stream()
                .filter(word -> ADDRESS.matcher(word).matches())
                .findFirst()
                .orElse("");
        int at = link.isEmpty() ? said.size() : said.indexOf(link);
        String author = String.join(" ", said.subList(0, at));
        String title = at < said.size() ? String.join(" ", said.subList(at + 1, said.size())) : "";
        String source =
                link.isEmpty() ? "" : MarkdownPieces.link(MarkdownPieces.text(title.isEmpty() ? link : title), link);
        String who = (MarkdownPieces.text(author) + " " + source).strip();
        String body = Dedent.of(element.body()).strip().replace("\n", "\n> ");
        return new Translation.Blocks("> " + body + (who.isEmpty() ? "" : "\n>\n> — " + who));
    }

    private Translation postLink(Tag tag) {
        String title = rest(tag, 1).replaceFirst("\\s*\\b(?:true|false)$", "");
        String name = tag.valueOrEmpty("0");
        return link(title.isEmpty() ? name.substring(name.lastIndexOf('/') + 1) : title, post(name));
    }

    private String post(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return scope.files().named(file + ".md").stream()
                .filter(path -> path.isBelow(scope.site()))
                .findFirst()
                // A post's date may stand before its name.
                .or(() -> scope.files().all().stream()
                        .filter(path ->
                                path.isBelow(scope.site()) && path.name().endsWith("-" + file + ".md"))
                        .findFirst())
                .map(path -> "/" + path)
                .orElse(name);
    }

    /** {@code [class names] slug [width] [height] [title text [alt text]]}. */
    private Translation picture(TagElement element) {
        Matcher source = PICTURE.matcher(element.tag().valueOrEmpty("all"));
        if (!source.find()) {
            return new Translation.Unknown(
                    "the picture of the tag '" + element.tag().name() + "'");
        }
        String width = "";
        List<String> said = new ArrayList<>();
        for (String word : element.tag()
                .valueOrEmpty("all")
                .substring(source.end())
                .strip()
                .split("\\s+")) {
            if (!NUMBER.matcher(word).matches()) {
                said.add(word);
            } else if (width.isEmpty()) {
                width = word;
            }
        }
        String text = String.join(" ", said).replaceAll("[\"']", "").strip();
        return new Translation.Inline(
                MarkdownPieces.picture(asset(source.group(), element.context()), text, "", width, ""));
    }

    /** A file of the folder that has the post's name, or of the page's own. */
    private static String asset(String name, StepContext context) {
        DocPath page = context.path();
        if (name.startsWith("/")) {
            return name;
        }
        return page.folder()
                .resolve(page.baseName())
                .flatMap(folder -> folder.resolve(name))
                .filter(context.files()::isFile)
                .map(file -> page.baseName() + "/" + name)
                .orElse(name);
    }

    /** A text, and the first word that is an address. */
    private static Translation address(Tag tag) {
        List<String> words = words(tag);
        int at = 0;
        while (at < words.size() && (at == 0 || !ADDRESS.matcher(words.get(at)).matches())) {
            at++;
        }
        return at < words.size()
                ? link(String.join(" ", words.subList(0, at)), words.get(at))
                : link("", words.isEmpty() ? "" : words.get(words.size() - 1));
    }

    private static Translation link(String text, String target) {
        return new Translation.Inline(MarkdownPieces.link(MarkdownPieces.text(text.isEmpty() ? target : text), target));
    }

    private Translation included(TagElement element) {
        List<String> words = words(element.tag());
        String written = words.isEmpty() ? "" : words.get(words.size() - 1);
        String language = words.stream()
                .filter(word -> word.startsWith("lang:"))
                .map(word -> word.substring(5))
                .findFirst()
                .orElse("");
        Includes includes = new Includes(element.context(), this, "the tag 'include_code " + written + "'");
        Optional<DocPath> file =
                scope.site().resolve("source/" + codeFolder.get()).flatMap(code -> includes.find(written, code, code));
        return file.<Translation>map(found -> includes.translation(
                        found, IncludedPart.ALL, language.isEmpty() ? found.extension() : language))
                .orElseGet(() -> new Translation.Unknown("the file '" + written + "' that 'include_code' includes"));
    }

    private static List<String> words(Tag tag) {
        String all = tag.valueOrEmpty("all").strip();
        return all.isEmpty() ? List.of() : List.of(all.replaceAll("[\"']", "").split("\\s+"));
    }

    private static String rest(Tag tag, int from) {
        List<String> words = words(tag);
        return from >= words.size() ? "" : String.join(" ", words.subList(from, words.size()));
    }
}
