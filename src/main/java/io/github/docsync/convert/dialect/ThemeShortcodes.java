package io.github.docsync.convert.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shortcodes of Congo, Blowfish and the documentation of Kubernetes whose templates do more than put text in places. */
final class ThemeShortcodes {
    /** They say how their body looks. */
    private static final Set<String> TRANSPARENT =
            Set.of("lead", "typeit", "gallery", "carousel", "timeline", "keywordlist", "keyword");

    private ThemeShortcodes() {}

    /** @param name in lower case */
    static Optional<Translation> translate(String name, TagElement element) {
        Tag tag = element.tag();
        if (TRANSPARENT.contains(name)) {
            return Optional.of(Translation.TRANSPARENT);
        }
        return switch (name) {
            case "timelineitem" -> Optional.of(dated(tag));
            case "article" -> Optional.of(link(tag.valueOrEmpty("link", "0"), tag.valueOrEmpty("link", "0")));
            case "chart" ->
                Optional.of(new Translation.Blocks(
                        MarkdownPieces.code("", element.body().strip())));
            case "swatches" ->
                Optional.of(new Translation.Inline(MarkdownPieces.text(Stream.of("0", "1", "2")
                        .flatMap(key -> tag.value(key).stream())
                        .collect(Collectors.joining(" ")))));
            case "github", "gitlab" -> repository("https://" + name + ".com/", tag);
            case "codeberg" -> repository("https://codeberg.org/", tag);
            case "feature-state" ->
                Optional.of(new Translation.Inline("**FEATURE STATE:** "
                        + MarkdownPieces.text("Kubernetes " + tag.valueOrEmpty("for_k8s_version") + " ["
                                + tag.valueOrEmpty("state") + "]")));
            default -> Optional.empty();
        };
    }

    private static Translation dated(Tag tag) {
        List<String> head = Stream.of("header", "badge", "subheader")
                .flatMap(key -> tag.value(key).stream())
                .map(MarkdownPieces::title)
                .toList();
        return head.isEmpty()
                ? Translation.TRANSPARENT
                : new Translation.Around(
                        "**" + head.get(0) + "**"
                                + head.stream()
                                        .skip(1)
                                        .map(text -> " · " + text)
                                        .collect(Collectors.joining()) + "\n\n",
                        "");
    }

    private static Optional<Translation> repository(String host, Tag tag) {
        return tag.value("repo", "projectID", "0").map(path -> link(path, host + path));
    }

    private static Translation link(String text, String address) {
        return new Translation.Inline(MarkdownPieces.link(MarkdownPieces.text(text), address));
    }
}
