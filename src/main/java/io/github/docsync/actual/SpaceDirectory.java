package io.github.docsync.actual;

import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spaces that a manifest names, by key; keys are compared without case, as Confluence does. */
public final class SpaceDirectory {
    private final Map<String, RemoteSpace> byKey = new HashMap<>();
    private final Map<String, RemoteSpace> byId = new HashMap<>();

    SpaceDirectory() {}

    /**
     * Reads the spaces in one request.
     *
     * @throws SiteException naming every space that is not there or cannot be seen
     */
    public static SpaceDirectory read(Site site, Collection<String> keys) {
        SpaceDirectory directory = new SpaceDirectory();
        for (RemoteSpace space : site.spaces().withKeys(keys)) {
            directory.byKey.put(fold(space.key()), space);
            directory.byId.put(space.id(), space);
        }
        String missing = keys.stream()
                .filter(key -> !directory.byKey.containsKey(fold(key)))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new SiteException(
                    "the space " + missing + " does not exist, or these credentials may not see it",
                    "check the space key and that the account can open the space (docsync doctor tells)");
        }
        return directory;
    }

    /** The same spaces and more. */
    public SpaceDirectory with(Collection<RemoteSpace> more) {
        SpaceDirectory directory = new SpaceDirectory();
        directory.byKey.putAll(byKey);
        directory.byId.putAll(byId);
        for (RemoteSpace space : more) {
            directory.byKey.put(fold(space.key()), space);
            directory.byId.put(space.id(), space);
        }
        return directory;
    }

    /** The space with that key, which the directory was asked to read. */
    public RemoteSpace get(String key) {
        RemoteSpace space = byKey.get(fold(key));
        if (space == null) {
            throw new IllegalArgumentException("the directory was not asked for space " + key);
        }
        return space;
    }

    /** The key of a space of this directory; null for another space. */
    public @Nullable String keyOf(String spaceId) {
        RemoteSpace space = byId.get(spaceId);
        return space == null ? null : space.key();
    }

    /** Every space of this directory. */
    public Collection<RemoteSpace> all() {
        return byId.values();
    }

    /** A key as it is compared. */
    static String fold(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
