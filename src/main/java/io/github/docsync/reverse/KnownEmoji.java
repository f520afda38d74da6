package io.github.docsync.reverse;

import io.github.docsync.convert.EmojiNames;
import io.github.docsync.storage.StorageNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Emoji that have a name which converts to them again. Thread-safe. */
final class KnownEmoji {
    private static final Pattern NAME = Pattern.compile(":[A-Za-z0-9_+-]{1,60}:");

    private final Proof proof;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    KnownEmoji(Proof proof) {
        this.proof = proof;
    }

    /** @param before the character in front; a name right behind a word is text */
    Optional<String> write(StorageNode.Element emoticon, char before) {
        String name = emoticon.attribute("ac:emoji-shortname").orElse("");
        if (Character.isLetterOrDigit(before)) {
            return Optional.empty();
        }
        String storage = emoticon.toStorage();
        // The editor's names are not always GitHub's.
        Optional<String> other =
                EmojiNames.of(emoticon.attribute("ac:emoji-fallback").orElse(""));
        return Stream.concat(Stream.of(name), other.stream())
                .filter(one -> NAME.matcher(one).matches())
                .filter(one -> known.computeIfAbsent(one + storage, key -> proof.holds(one, "<p>" + storage + "</p>")))
                .findFirst();
    }
}
