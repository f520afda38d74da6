package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images and emoji. */
final class Images {
    private static final Set<String> LAYOUTS =
            Set.of("center", "align-start", "align-end", "wide", "full-width", "wrap-left", "wrap-right");
    private static final Map<String, String> EMOTICONS = Map.ofEntries(
            Map.entry("tick", "✅"),
            Map.entry("cross", "❌"),
            Map.entry("warning", "⚠️"),
            Map.entry("information", "ℹ️"),
            Map.entry("question", "❓"),
            Map.entry("plus", "➕"),
            Map.entry("minus", "➖"),
            Map.entry("light-on", "💡"),
            Map.entry("light-off", "💡"),
            Map.entry("yellow-star", "⭐"),
            Map.entry("red-star", "⭐"),
            Map.entry("green-star", "⭐"),
            Map.entry("blue-star", "⭐"),
            Map.entry("heart", "❤️"),
            Map.entry("broken-heart", "💔"),
            Map.entry("thumbs-up", "👍"),
            Map.entry("thumbs-down", "👎"),
            Map.entry("smile", "🙂"),
            Map.entry("sad", "🙁"),
            Map.entry("cheeky", "😛"),
            Map.entry("laugh", "😄"),
            Map.entry("wink", "😉"));

    private Images() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("ac:image", Images::image);
        renderers.put("ac:emoticon", Images::emoticon);
        renderers.put("img", (element, view) -> {
            // A plain img is not storage format; Confluence does not show it either.
        });
    }

    private static void image(MarkupElement image, View view) {
        String layout = image.attribute("ac:layout");
        String kind = LAYOUTS.contains(layout) ? layout : alignment(image.attribute("ac:align"));
        boolean inline = image.attribute("ac:inline").equals("true");
        view.html().open(inline ? "span" : "figure", "class", "image image-" + kind);
        Optional<String> url = url(image, view);
        if (url.isPresent()) {
            view.html().empty("img", attributes(image, url.get()));
        } else {
            String name = image.child("ri:attachment")
                    .map(attachment -> attachment.attribute("ri:filename"))
                    .orElse("image");
            view.html().element("span", "⚠ " + name, "class", "missing-image", "title", "not attached to this page");
        }
        image.child("ac:caption").ifPresent(caption -> {
            view.html().open("figcaption");
            view.children(caption);
            view.html().close();
        });
        view.html().close();
    }

    private static String alignment(String align) {
        return switch (align) {
            case "left" -> "align-start";
            case "right" -> "align-end";
            default -> "center";
        };
    }

    private static Optional<String> url(MarkupElement image, View view) {
        Optional<String> outside = image.child("ri:url").flatMap(url -> Safe.url(url.attribute("ri:value")));
        return outside.isPresent()
                ? outside
                : image.child("ri:attachment").flatMap(attachment -> LinkView.attachmentUrl(attachment, view));
    }

    private static String[] attributes(MarkupElement image, String url) {
        List<String> attributes = new ArrayList<>(List.of("src", url, "alt", image.attribute("ac:alt")));
        if (!image.attribute("ac:title").isEmpty()) {
            attributes.addAll(List.of("title", image.attribute("ac:title")));
        }
        for (String side : List.of("width", "height")) {
            Safe.pixels(image.attribute("ac:" + side)).ifPresent(pixels -> attributes.addAll(List.of(side, pixels)));
        }
        return attributes.toArray(String[]::new);
    }

    private static void emoticon(MarkupElement emoticon, View view) {
        String fallback = emoticon.attribute("ac:emoji-fallback");
        String shown = fallback.isEmpty()
                ? EMOTICONS.getOrDefault(emoticon.attribute("ac:name"), emoticon.attribute("ac:emoji-shortname"))
                : fallback;
        view.html().element("span", shown, "class", "emoji", "title", emoticon.attribute("ac:emoji-shortname"));
    }
}
