package io.github.docsync.manifest;

import io.github.docsync.yaml.Excerpt;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of each section of the format, and advice on one that is not among them. */
final class Keys {
    static final String ROOT = "the manifest";
    static final String ENTRY = "an entry of 'pages'";

    private static final Map<String, List<String>> SECTIONS = sections();

    /** The keys whose values may use variables: what differs from one deployment to another. */
    private static final Map<String, Set<String>> EXPANDED = Map.of(
            ROOT,
            Set.of("id", "space", "parent", "site"),
            "confluence",
            Set.of("url"),
            ENTRY,
            Set.of("id", "space", "parent"),
            "defaults",
            Set.of("titlePrefix", "titleSuffix"),
            "source",
            Set.of("branch"));

    private static final List<String> SECRETS =
            List.of("token", "apitoken", "accesstoken", "password", "secret", "apikey", "email", "user", "username");

    private Keys() {}

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put(
                ROOT,
                List.of(
                        "version",
                        "id",
                        "confluence",
                        "space",
                        "parent",
                        "pages",
                        "defaults",
                        "policy",
                        "strict",
                        "site",
                        "source",
                        "users",
                        "markdown"));
        sections.put("confluence", List.of("url"));
        sections.put(ENTRY, List.of("path", "id", "parent", "title", "labels", "space", "width", "exclude"));
        sections.put("defaults", List.of("labels", "width", "titlePrefix", "titleSuffix", "banner"));
        sections.put("policy", List.of("drift", "orphans", "brokenLinks", "titleClash", "maxRemovals"));
        sections.put("source", List.of("branch"));
        sections.put(
                "markdown",
                List.of(
                        "mermaid",
                        "plantuml",
                        "graphviz",
                        "d2",
                        "math",
                        "kroki",
                        "macros",
                        "singleTilde",
                        "attachments",
                        "pageProperties",
                        "dialects"));
        sections.put("macros", List.of("mermaid", "plantuml", "graphviz", "d2", "math", "inlineMath"));
        return sections;
    }

    static List<String> of(String section) {
        return SECTIONS.getOrDefault(section, List.of());
    }

    static boolean knows(String section, String key) {
        return of(section).contains(key);
    }

    static boolean expands(String section, String key) {
        return EXPANDED.getOrDefault(section, Set.of()).contains(key);
    }

    /** What to do about a key that the section does not know. */
    static String advice(String section, String key) {
        Optional<String> nearest = nearest(key, of(section));
        if (nearest.isPresent()) {
            return "did you mean '" + nearest.get() + "'?";
        }
        if (SECRETS.contains(plain(key))) {
            return "remove it, credentials come from the environment (CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN)";
        }
        String homes = SECTIONS.keySet().stream()
                .filter(other -> knows(other, key))
                .map(other -> other.startsWith("an ") || other.startsWith("the ") ? other : "'" + other + "'")
                .collect(Collectors.joining(" or "));
        return homes.isEmpty() ? "use one of " + String.join(", ", of(section)) : "it belongs in " + homes;
    }

    /** The one of {@code allowed} that a typing mistake could have turned into {@code written}. */
    static Optional<String> nearest(String written, List<String> allowed) {
        String plain = plain(Excerpt.of(written));
        return allowed.stream()
                .filter(candidate -> distance(plain, plain(candidate)) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))));
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Levenshtein's distance: the fewest characters to insert, remove or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
