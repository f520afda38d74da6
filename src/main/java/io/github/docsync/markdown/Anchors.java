package io.github.docsync.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the fragments of links to a file can lead to: its headings, and the ids that it gives itself. Immutable and thread-safe.
 *
 * <p>The ids of headings are GitHub's. Other generators of web sites drop other characters (Hugo makes {@code fast-list} of
 * {@code --fast-list}, MkDocs {@code a-b} of {@code A - B}, kramdown {@code install} of {@code 1. Install}), so a fragment that is
 * no id as written means the one heading whose letters and digits are its own.
 */
public final class Anchors {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("^\\p{N}+");

    private final Set<String> ids;
    private volatile @Nullable Map<String, String> byLetters;

    private Anchors(Set<String> ids) {
        this.ids = ids;
    }

    /** Those of a file with these ids. */
    public static Anchors of(Set<String> ids) {
        return new Anchors(Set.copyOf(ids));
    }

    /** The ids as written, in no order. */
    public Set<String> ids() {
        return ids;
    }

    /** The id that a fragment means, without its {@code #}; empty if none does, or several might. */
    public Optional<String> find(String fragment) {
        if (ids.contains(fragment)) {
            return Optional.of(fragment);
        }
        String lower = fragment.toLowerCase(Locale.ROOT);
        if (ids.contains(lower)) {
            return Optional.of(lower);
        }
        String letters = letters(fragment);
        return Optional.ofNullable(byLetters().get(letters)).filter(id -> !id.isEmpty());
    }

    /** The same for a fragment and for each id that it could mean in some file. */
    public static String likeness(String fragment) {
        return withoutNumber(letters(fragment));
    }

    /** An id by its letters and digits; nothing where several ids have the same. */
    private Map<String, String> byLetters() {
        Map<String, String> known = byLetters;
        if (known == null) {
            known = new HashMap<>();
            for (String id : ids) {
                known.merge(letters(id), id, (one, other) -> "");
            }
            Map<String, String> numbered = new HashMap<>();
            for (String id : ids) {
                numbered.merge(withoutNumber(letters(id)), id, (one, other) -> "");
            }
            numbered.forEach(known::putIfAbsent);
            known.remove("");
            byLetters = known;
        }
        return known;
    }

    private static String letters(String id) {
        return OTHER.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String withoutNumber(String letters) {
        return NUMBER.matcher(letters).replaceFirst("");
    }
}
