package io.github.docsync.convert;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import io.github.docsync.convert.tree.TreeElement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An emoji written as {@code :name:}, by GitHub's names.
 *
 * @param shortName with its colons
 * @param characters the emoji in Unicode
 */
record Emoji(String shortName, String characters) {
    private static final int LONGEST = 60;
    private static final Map<String, String> BY_NAME = load();
    private static final Map<String, String> NAMES = names();

    /** The emoji whose first colon stands at an index of the text. */
    static Optional<Emoji> at(String text, int colon) {
        if (colon > 0 && Character.isLetterOrDigit(text.charAt(colon - 1))) {
            return Optional.empty();
        }
        int end = colon + 1;
        int limit = Math.min(text.length(), colon + LONGEST);
        while (end < limit && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end == colon + 1 || end >= limit || text.charAt(end) != ':') {
            return Optional.empty();
        }
        String shortName = text.substring(colon, end + 1);
        String characters = BY_NAME.get(text.substring(colon + 1, end));
        return Optional.ofNullable(characters).map(found -> new Emoji(shortName, found));
    }

    /** The name, with colons, of an emoji in Unicode; of several the shortest. */
    static Optional<String> name(String characters) {
        return Optional.ofNullable(NAMES.get(characters));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Comparator<String> order = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        BY_NAME.forEach((name, characters) -> names.merge(
                characters, ":" + name + ":", (one, other) -> order.compare(one, other) <= 0 ? one : other));
        return names;
    }

    private static boolean isNameCharacter(char character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || "_+-".indexOf(character) >= 0;
    }

    /** As Confluence stores it: the fallback is what shows where the emoji service does not know the id. */
    TreeElement element() {
        String id = characters.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
        return new TreeElement(
                "ac:emoticon",
                "ac:name",
                "blue-star",
                "ac:emoji-shortname",
                shortName,
                "ac:emoji-id",
                id,
                "ac:emoji-fallback",
                characters);
    }

    private static Map<String, String> load() {
        Map<String, String> byName = new HashMap<>();
        for (EmojiReference.Emoji emoji : EmojiReference.getEmojiList()) {
            String characters = characters(emoji.unicodeChars);
            if (emoji.shortcut != null && characters != null) {
                byName.put(emoji.shortcut, characters);
            }
        }
        return byName;
    }

    /** From the list's form {@code U+1F468 U+200D}. */
    private static @Nullable String characters(@Nullable String listed) {
        if (listed == null || listed.isBlank()) {
            return null;
        }
        StringBuilder characters = new StringBuilder();
        for (String codePoint : listed.strip().split("\\s+")) {
            characters.appendCodePoint(Integer.parseInt(codePoint.substring("U+".length()), 16));
        }
        return characters.toString();
    }
}
