package io.github.docsync.convert.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where Hugo keeps its settings: in one file at the site's root, in its folder {@code config/_default}, or there in a file of its own for one
 * key. Source: gohugo.io/configuration/introduction.
 */
final class HugoSettings {
    /** Names that no other generator uses. */
    static final Set<String> OWN_NAMES = Set.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json");

    /** Names that others use too. */
    static final Set<String> SHARED_NAMES = Set.of("config.toml", "config.yaml", "config.yml");

    private static final String FOLDER = "config/_default/";
    private static final List<String> EXTENSIONS = List.of(".toml", ".yaml", ".yml", ".json");

    /** The files for all keys, relative to the site; the first that says something counts. */
    static final List<String> FILES = Stream.of("hugo", "config", FOLDER + "hugo", FOLDER + "config")
            .flatMap(HugoSettings::files)
            .toList();

    private HugoSettings() {}

    /** The files that may say something about a key, those for all keys first. */
    static List<String> filesWith(String key) {
        return Stream.concat(FILES.stream(), files(FOLDER + key)).toList();
    }

    /** What each file says about a key, in that order. */
    static List<Object> read(DialectScope scope, String key) {
        return Stream.concat(
                        FILES.stream()
                                .map(file ->
                                        SiteSettings.read(scope, file).flatMap(root -> SiteSettings.at(root, key))),
                        files(FOLDER + key).map(file -> SiteSettings.read(scope, file)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<String> files(String path) {
        return EXTENSIONS.stream().map(extension -> path + extension);
    }
}
