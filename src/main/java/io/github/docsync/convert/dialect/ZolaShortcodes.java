package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code {{ name(key="value") }}}, and {@code {% name(key="value") %}} with a body up to {@code {% end %}}. Source:
 * getzola.org/documentation/content/shortcodes.
 */
final class ZolaShortcodes implements SourceStep {
    private static final Pattern TAG = Pattern.compile("\\{(?<open>[{%])(?<shown>/\\*)?\\s{0,9}+(?:(?<end>end)|"
            + "(?<name>[A-Za-z_]\\w{0,60})\\((?<arguments>(?:[^()\"'`{}]|\"[^\"]{0,1000}+\"|'[^']{0,1000}+'|`[^`]{0,1000}+`){0,400}+)\\))"
            + "\\s{0,9}+(?:\\*/)?[%}]\\}");
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?<key>\\w{1,60})\\s{0,9}=\\s{0,9}(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|`(?<back>[^`]*+)`|(?<plain>[\\w.-]{1,100}))");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return text.text().contains("{{") || text.text().contains("{%")
                ? TagRewriter.rewrite(text, scan(text.text()), ZolaShortcodes::translate, context)
                : text;
    }

    private static List<Tag> scan(String text) {
        CodeRegions code = CodeRegions.of(text);
        List<Tag> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            // Zola reads them before Markdown, so in code, too, unless they are between comment marks.
            if (code.contains(matcher.start()) && matcher.group("shown") == null) {
                continue;
            }
            String name = matcher.group("name");
            boolean body = matcher.group("open").equals("%");
            if (matcher.group("shown") != null) {
                tags.add(tag(matcher, Tag.Form.ALONE, "/*", Map.of()));
            } else if (name == null) {
                if (body && !open.isEmpty()) {
                    tags.add(tag(matcher, Tag.Form.CLOSING, open.pop(), Map.of()));
                }
            } else {
                tags.add(tag(
                        matcher,
                        body ? Tag.Form.OPENING : Tag.Form.ALONE,
                        name,
                        arguments(matcher.group("arguments"))));
                if (body) {
                    open.push(name);
                }
            }
        }
        return tags;
    }

    private static Tag tag(Matcher matcher, Tag.Form form, String name, Map<String, String> values) {
        return new Tag(matcher.start(), matcher.end(), form, name, values);
    }

    private static Map<String, String> arguments(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher argument = ARGUMENT.matcher(written);
        while (argument.find()) {
            for (String form : List.of("double", "single", "back", "plain")) {
                if (argument.group(form) != null) {
                    values.put(argument.group("key"), argument.group(form));
                }
            }
        }
        return values;
    }

    private static Translation translate(TagElement element) {
        Tag tag = element.tag();
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (name.equals("/*")) {
            String written = element.text().substring(tag.start(), tag.end());
            String shown = written.replaceFirst("/\\*", "").replaceFirst("\\*/(?=[%}]}$)", "");
            return new Translation.Inline(element.inCode() ? shown : MarkdownPieces.text(shown));
        }
        return switch (name) {
            case "youtube" -> link("https://www.youtube.com/watch?v=" + tag.valueOrEmpty("id"));
            case "vimeo" -> link("https://vimeo.com/" + tag.valueOrEmpty("id"));
            case "streamable" -> link("https://streamable.com/" + tag.valueOrEmpty("id"));
            case "img", "image", "figure", "resize_image", "picture" -> picture(tag);
            case "mermaid" ->
                new Translation.Blocks(
                        MarkdownPieces.code("mermaid", element.body().strip()));
            case "katex", "math" ->
                element.body().contains("\n") || tag.valueOrEmpty("block").equals("true")
                        ? new Translation.Blocks("$$\n" + element.body().strip() + "\n$$")
                        : new Translation.Inline("$" + element.body().strip() + "$");
            case "details", "collapse", "expand", "spoiler", "accordion" ->
                new Translation.Container(
                        "details",
                        MarkdownPieces.title(tag.value("summary", "title").orElse("Details")));
            case "tab" -> new Translation.Container("tab", MarkdownPieces.title(tag.valueOrEmpty("name", "title")));
            case "tabs" -> Translation.TRANSPARENT;
            case "alert", "admonition", "callout", "notice", "hint", "box" ->
                Boxes.of(
                        tag.value("type", "kind", "level", "icon", "style", "class")
                                .orElse("note"),
                        tag.valueOrEmpty("title"));
            case "quote" -> quote(tag);
            default ->
                Boxes.container(name).isPresent()
                        ? Boxes.of(name, tag.valueOrEmpty("title"))
                        : new Translation.Unknown("the Zola shortcode '" + tag.name() + "'");
        };
    }

    private static Translation link(String address) {
        return new Translation.Inline(MarkdownPieces.link(MarkdownPieces.text(address), address));
    }

    private static Translation picture(Tag tag) {
        String source = tag.valueOrEmpty("src", "path", "url", "img");
        return source.isEmpty()
                ? new Translation.Unknown("the Zola shortcode '" + tag.name() + "' without a picture")
                : new Translation.Inline(MarkdownPieces.picture(
                        source,
                        tag.valueOrEmpty("alt"),
                        tag.valueOrEmpty("title"),
                        tag.valueOrEmpty("width"),
                        tag.valueOrEmpty("caption")));
    }

    private static Translation quote(Tag tag) {
        String author = tag.valueOrEmpty("author", "by");
        return author.isEmpty()
                ? Translation.TRANSPARENT
                : new Translation.Around("", "\n\n— " + MarkdownPieces.text(author) + "\n\n");
    }
}
