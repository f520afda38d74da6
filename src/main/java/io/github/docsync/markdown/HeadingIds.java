package io.github.docsync.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives headings the fragments that GitHub gives them: the visible text in lower case, without anything but letters, marks,
 * digits, connectors, hyphens and spaces; a space becomes a hyphen; {@code -1}, {@code -2} tell duplicates apart. Not
 * thread-safe.
 */
public final class HeadingIds {
    /** What Ruby's {@code [^\p{Word}\- ]} removes; Java's {@code \w} differs, so it is spelt out. */
    private static final Pattern REMOVED = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\- ]");

    private final Set<String> taken = new HashSet<>();
    /** How often a slug came, so that a thousand equal headings do not each count from one. */
    private final Map<String, Integer> repetitions = new HashMap<>();

    /** The id for a heading with that visible text. */
    String generate(String text) {
        String slug = slug(text);
        String id = slug;
        while (!taken.add(id)) {
            id = slug + "-" + repetitions.merge(slug, 1, Integer::sum);
        }
        return id;
    }

    /** Takes an id that the author gave. */
    void reserve(String id) {
        taken.add(id);
    }

    /** The fragment of a heading with that visible text that no other has. */
    public static String slug(String text) {
        return REMOVED.matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }
}
