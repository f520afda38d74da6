package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a site of VitePress, VuePress or Starlight, whose text stands in its front matter. Source:
 * vitepress.dev/reference/default-theme-home-page, starlight.astro.build/reference/frontmatter.
 */
final class HomePage implements SourceStep {
    private static final int MOST_PARTS = 100;

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        Map<String, Object> keys = context.frontMatter().other();
        boolean home = "home".equals(keys.get("layout"))
                || Boolean.TRUE.equals(keys.get("home"))
                || "true".equals(String.valueOf(keys.get("home")))
                || "splash".equals(keys.get("template"));
        if (!home) {
            return text;
        }
        List<String> blocks = new ArrayList<>();
        Map<?, ?> hero = keys.get("hero") instanceof Map<?, ?> map ? map : Map.of();
        String head = Stream.of(said(hero.get("name")), said(hero.get("text")), said(keys.get("heroText")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!head.isEmpty()) {
            blocks.add("**" + head + "**");
        }
        said(hero.get("tagline")).ifPresent(blocks::add);
        said(keys.get("tagline")).ifPresent(blocks::add);
        List<Object> actions = new ArrayList<>();
        actions.addAll(parts(hero.get("actions")));
        actions.addAll(parts(keys.get("actions")));
        if (keys.get("actionText") instanceof String label && keys.get("actionLink") instanceof String link) {
            actions.add(Map.of("text", label, "link", link));
        }
        String links = actions.stream()
                .flatMap(action -> linked(action, "text").stream())
                .collect(Collectors.joining(" · "));
        if (!links.isEmpty()) {
            blocks.add(links);
        }
        for (Object feature : parts(keys.get("features"))) {
            linked(feature, "title").ifPresent(title -> blocks.add("**" + title + "**"));
            if (feature instanceof Map<?, ?> map) {
                said(map.get("details")).ifPresent(blocks::add);
            }
        }
        if (blocks.isEmpty()) {
            return text;
        }
        Rewrite rewrite = new Rewrite(text);
        rewrite.replace(0, 0, String.join("\n\n", blocks) + "\n\n");
        return rewrite.result();
    }

    private static List<Object> parts(@Nullable Object value) {
        List<Object> parts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().limit(MOST_PARTS).forEach(parts::add);
        }
        return parts;
    }

    private static Optional<String> linked(Object part, String key) {
        if (!(part instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return said(map.get(key))
                .map(text -> map.get("link") instanceof String link && !link.isBlank()
                        ? MarkdownPieces.link(text, link.strip())
                        : text);
    }

    /** Text without tags; other values say nothing. */
    private static Optional<String> said(@Nullable Object value) {
        return value instanceof String text
                ? Optional.of(text.replaceAll("<br ?/?>", " ")
                                .replaceAll("<[^<>]{0,300}>", "")
                                .strip())
                        .filter(plain -> !plain.isEmpty())
                        .map(MarkdownPieces::text)
                : Optional.empty();
    }
}
