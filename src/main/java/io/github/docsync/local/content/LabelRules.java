package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.Status;
import java.util.Locale;
import java.util.Set;

/** The rules for labels: lower-cased, no spaces, no punctuation that the label parser uses for itself. */
public final class LabelRules {
    private static final String FORBIDDEN = ":;.,?&[]()#^*@!'`";
    private static final Set<String> PREFIXES = Set.of("global", "my", "team", "system");
    private static final int MAX_LENGTH = 255;

    private final ContentContext site;

    public LabelRules(ContentContext site) {
        this.site = site;
    }

    /** Puts labels on content: a name with spaces in it makes several. */
    public void add(ContentRow content, String prefix, String names) {
        if (content.is(Status.ARCHIVED)) {
            throw archived();
        }
        if (!PREFIXES.contains(prefix)) {
            throw Refusal.badRequest("Invalid label prefix: " + prefix);
        }
        if (names.isBlank()) {
            throw Refusal.badRequest("Label name cannot be empty");
        }
        for (String name : names.strip().split("\\s+")) {
            site.store().labels().add(content.id(), prefix, checked(name));
        }
    }

    public static Refusal archived() {
        return Refusal.badRequest("Labels of archived content cannot be changed");
    }

    private static String checked(String name) {
        if (name.chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0)) {
            throw Refusal.badRequest("Label contains invalid characters: " + name);
        }
        if (name.length() > MAX_LENGTH) {
            throw Refusal.badRequest("Label is longer than " + MAX_LENGTH + " characters");
        }
        return name.toLowerCase(Locale.ROOT);
    }
}
