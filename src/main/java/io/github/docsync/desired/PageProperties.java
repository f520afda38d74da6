package io.github.docsync.desired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.convert.EmojiNames;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.Width;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.ReservedProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content properties of a page: its width, emoji and cover, which Confluence keeps under keys of its own, and what
 * front matter names under {@code properties}.
 */
final class PageProperties {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern NAME = Pattern.compile("[a-z0-9_+-]+");

    /** Confluence's limit for a content property (developer.atlassian.com, Confluence entity properties). */
    private static final int MOST_BYTES = 32 * 1024;

    private PageProperties() {}

    static SortedMap<String, JsonNode> of(Manifest manifest, OutlinePage page, List<Diagnostic> diagnostics) {
        SortedMap<String, JsonNode> properties = new TreeMap<>();
        FrontMatter front =
                page.facts() == null ? FrontMatter.none() : page.facts().frontMatter();
        Width width = width(manifest, page);
        if (width != null) {
            both(properties, "content-appearance", NODES.textNode(width.wireName()));
        }
        String emoji = front.emoji();
        if (emoji != null && !emoji.isBlank()) {
            addEmoji(page, emoji.strip(), properties, diagnostics);
        }
        String cover = front.cover();
        if (cover != null && !cover.isBlank()) {
            both(properties, "cover-picture-id", cover(page, cover.strip(), diagnostics));
        }
        front.properties().forEach((key, value) -> own(page, key, value, properties, diagnostics));
        return properties;
    }

    /** How wide the page is shown: its front matter's, its entry's, or the manifest's; null where Confluence decides. */
    static @Nullable Width width(Manifest manifest, OutlinePage page) {
        Width own = page.facts() == null ? null : page.facts().frontMatter().width();
        Width entry = own == null ? page.entry().width() : own;
        return entry == null ? manifest.defaults().width() : entry;
    }

    /** Confluence keeps a published and a draft value of each. */
    private static void both(SortedMap<String, JsonNode> properties, String key, JsonNode value) {
        properties.put(key + "-published", value);
        properties.put(key + "-draft", value);
    }

    /** The character itself, or its name with or without colons. */
    private static void addEmoji(
            OutlinePage page, String text, SortedMap<String, JsonNode> properties, List<Diagnostic> diagnostics) {
        String emoji = EmojiNames.replaced(NAME.matcher(text).matches() ? ":" + text + ":" : text);
        boolean plain = emoji.codePoints().allMatch(c -> c < 0x80)
                || emoji.codePoints().anyMatch(c -> Character.isLetter(c) || Character.isWhitespace(c));
        if (plain) {
            diagnostics.add(Diagnostic.warning(
                    "emoji-unknown",
                    page.location("emoji"),
                    "'" + text + "' in 'emoji' is not an emoji",
                    "write the character, or its name such as :rocket:"));
        } else {
            both(properties, "emoji-title", NODES.textNode(codePoints(emoji)));
        }
    }

    /** Confluence names an emoji by its code points in hexadecimal, joined by hyphens. */
    private static String codePoints(String emoji) {
        return emoji.codePoints()
                .filter(c -> c != 0xfe0f)
                .mapToObj(c -> Integer.toHexString(c).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    private static JsonNode cover(OutlinePage page, String cover, List<Diagnostic> diagnostics) {
        if (!cover.startsWith("https://") && !cover.startsWith("http://")) {
            diagnostics.add(Diagnostic.warning(
                    "cover-not-url",
                    page.location("cover"),
                    "the cover '" + cover + "' is not an address on the web",
                    "give the picture's https:// address"));
        }
        return NODES.textNode(
                NODES.objectNode().put("id", cover).put("position", 50).toString());
    }

    private static void own(
            OutlinePage page,
            String key,
            Object value,
            Map<String, JsonNode> properties,
            List<Diagnostic> diagnostics) {
        if (ReservedProperties.contains(key) || properties.containsKey(key)) {
            diagnostics.add(Diagnostic.error(
                    "property-reserved",
                    page.location("properties." + key),
                    "the property '" + key + "' is reserved for docsync",
                    "choose another name, or use the front matter key for it (width, emoji, cover)"));
            return;
        }
        if (key.isEmpty() || key.length() > 255) {
            diagnostics.add(Diagnostic.error(
                    "property-name",
                    page.location("properties." + key),
                    "a property's name must have 1 to 255 characters",
                    "shorten it"));
            return;
        }
        JsonNode read = asRead(value);
        int size = read.toString().getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            diagnostics.add(Diagnostic.error(
                    "property-too-large",
                    page.location("properties." + key),
                    "the property '" + key + "' is " + (size + 1023) / 1024 + " KB, and Confluence takes at most 32 KB",
                    "shorten it"));
        }
        properties.put(key, read);
    }

    /** As it comes back from JSON, where a number has no Java type that would make two equal ones differ. */
    private static JsonNode asRead(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("what YAML can say, JSON can say", e);
        }
    }
}
