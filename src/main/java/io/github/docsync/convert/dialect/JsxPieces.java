package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What components become whose arguments alone say it. */
final class JsxPieces {
    private static final Set<String> WORDS =
            Set.of("title", "label", "heading", "name", "text", "description", "caption", "alt");
    /** Arguments whose values are typed or pasted somewhere. */
    private static final Set<String> TYPED = Set.of("command", "cmd", "run", "install", "code", "prompt");

    /** What names of attributes begin with whose values are code: JSX in braces, and Vue's bindings and directives. */
    private static final Pattern CODE = Pattern.compile("[{:@#]|v-");

    /** Arguments that say how something looks, in words that are none. */
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)(?:.*(?:class(?:name)?|style|icon|colou?r|sizes?|src|href|url|path|width|height|align|layout|variant|type))|d|viewBox|transform|points");

    private static final Pattern MEMBER = Pattern.compile("(?![^.]*Icons?\\.)[\\w.]+\\.[A-Z]\\w*");

    private static final Pattern SENTENCE = Pattern.compile("[^\\s{}]+(?:\\s+[^\\s{}]+)+");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]\\n]{1,300}\\]\\([^()\\s]{1,500}\\)");

    private JsxPieces() {}

    /**
     * A component that is not known keeps what it says in words, in its arguments or, as one of many in a sentence, by its name; and where
     * it leads.
     */
    static Translation unknown(TagElement element) {
        Tag tag = element.tag();
        List<String> said = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        tag.values().forEach((key, value) -> {
            if (value.isBlank() || CODE.matcher(key).lookingAt()) {
                return;
            }
            if (TYPED.contains(key) && !value.equals("true")) {
                typed.add(typed(value.strip(), element));
            } else if (!LOOKS.matcher(key).matches()
                    && (WORDS.contains(key) || SENTENCE.matcher(value.strip()).matches())) {
                said.add(MarkdownPieces.text(value.strip()));
            }
        });
        if (said.isEmpty()
                && typed.isEmpty()
                && !element.hasBody()
                && element.besideText()
                && MEMBER.matcher(tag.name()).matches()) {
            said.add(MarkdownPieces.text(tag.name().substring(tag.name().lastIndexOf('.') + 1)));
        }
        String words = String.join(" · ", said);
        Optional<String> address = element.hasBody()
                ? Optional.empty()
                : tag.value("src", "href", "url", "link", "to")
                        .filter(target -> ADDRESS.matcher(target).matches());
        if (address.isPresent()) {
            words = MarkdownPieces.link(words.isEmpty() ? MarkdownPieces.text(address.get()) : words, address.get());
        }
        String shown = Stream.concat(Stream.of(words).filter(text -> !text.isEmpty()), typed.stream())
                .collect(Collectors.joining(element.besideText() ? " " : "\n\n"));
        return new Translation.Unknown(
                "the component <" + tag.name() + ">",
                shown.isEmpty() ? "" : element.hasBody() ? shown + "\n\n" : shown);
    }

    private static String typed(String text, TagElement element) {
        return text.indexOf('\n') < 0 || element.besideText()
                ? "<code>" + MarkdownPieces.text(text.replaceAll("\\s+", " ")) + "</code>"
                : MarkdownPieces.code("", text);
    }

    /** A caption may have links, whose addresses stay as they are. */
    static Translation below(String caption) {
        if (caption.isEmpty()) {
            return Translation.TRANSPARENT;
        }
        String shown =
                LINK.matcher(caption).find() ? caption.strip() : MarkdownPieces.title(caption.replaceAll("[*_]", ""));
        return new Translation.Around("", "\n\n*" + shown + "*\n\n");
    }

    static Translation update(Tag tag) {
        String label = tag.valueOrEmpty("label");
        String description = tag.valueOrEmpty("description");
        return new Translation.Around(
                (label.isEmpty() ? "" : "**" + MarkdownPieces.title(label) + "** ")
                        + (description.isEmpty() ? "" : MarkdownPieces.title(description))
                        + "\n\n",
                "");
    }

    static Translation tooltip(TagElement element) {
        String tip = element.tag().valueOrEmpty("tip", "content", "title", "headline");
        String shown = tip.isEmpty() ? "" : " (" + MarkdownPieces.text(tip) + ")";
        return element.hasBody() ? new Translation.Around("", shown) : new Translation.Inline(shown);
    }

    static Translation repository(TagElement element) {
        Tag tag = element.tag();
        String name = tag.value("repo", "name").orElse("");
        String path = tag.value("owner").map(owner -> owner + "/" + name).orElse(name);
        return path.isEmpty()
                ? unknown(element)
                : new Translation.Inline(MarkdownPieces.link(
                        MarkdownPieces.text(path), path.contains("://") ? path : "https://github.com/" + path));
    }

    static Translation titled(Tag tag) {
        String title = tag.valueOrEmpty("title");
        return new Translation.Around(title.isEmpty() ? "" : "**" + MarkdownPieces.title(title) + "**\n\n", "");
    }

    static Translation field(Tag tag) {
        String name = tag.valueOrEmpty("name", "path", "query", "body", "header");
        // Mintlify's links lead to these.
        String id = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        StringBuilder line = new StringBuilder(id.isEmpty() ? "" : "<a id=\"param-" + id + "\"></a>")
                .append("**")
                .append(MarkdownPieces.text(name))
                .append("**");
        tag.value("type")
                .ifPresent(
                        type -> line.append(" `").append(type.replace("`", "")).append('`'));
        tag.value("required").filter(value -> !value.equals("false")).ifPresent(value -> line.append(" required"));
        tag.value("deprecated").filter(value -> !value.equals("false")).ifPresent(value -> line.append(" deprecated"));
        tag.value("default")
                .ifPresent(value -> line.append(", default `")
                        .append(value.replace("`", ""))
                        .append('`'));
        return new Translation.Around(line.append("\n\n").toString(), "\n\n");
    }

    static Translation video(TagElement element) {
        Tag tag = element.tag();
        String id = tag.valueOrEmpty("id", "src", "url", "videoId", "videoid");
        String address = id.contains("/") || id.isEmpty() ? id : "https://www.youtube.com/watch?v=" + id;
        return address.isEmpty()
                ? unknown(element)
                : new Translation.Inline(MarkdownPieces.link(
                        MarkdownPieces.text(tag.value("title").orElse(address)), address));
    }
}
