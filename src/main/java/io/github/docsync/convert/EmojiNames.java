package io.github.docsync.convert;

import java.util.Optional;

/** {@code :name:} of emoji where they can only be characters, such as in titles. */
public final class EmojiNames {
    private EmojiNames() {}

    /** The name, with colons, of an emoji that is given as characters. */
    public static Optional<String> of(String characters) {
        return Emoji.name(characters);
    }

    /** The text with the characters in the place of their names; other names stay. */
    public static String replaced(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            Optional<Emoji> emoji = text.charAt(i) == ':' ? Emoji.at(text, i) : Optional.empty();
            replaced.append(emoji.map(Emoji::characters).orElse(text.substring(i, i + 1)));
            i += emoji.map(found -> found.shortName().length()).orElse(1);
        }
        return replaced.toString();
    }
}
