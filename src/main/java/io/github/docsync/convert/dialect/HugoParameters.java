package io.github.docsync.convert.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code params} of a site's configuration, as far as they are single values. */
final class HugoParameters {
    private static final List<String> FILES = List.of(
            "hugo.yaml",
            "hugo.yml",
            "config.yaml",
            "config.yml",
            "hugo.json",
            "hugo.toml",
            "config.toml",
            "config/_default/params.yaml",
            "config/_default/params.toml",
            "config/_default/hugo.yaml",
            "config/_default/hugo.toml",
            "config/_default/config.toml");

    private HugoParameters() {}

    /** By name in lower case. */
    static Map<String, String> of(DialectScope scope) {
        Map<String, String> parameters = new HashMap<>();
        for (String file : FILES) {
            SiteSettings.read(scope, file)
                    .flatMap(root -> file.contains("params.") ? Optional.of(root) : SiteSettings.at(root, "params"))
                    .ifPresent(section -> add("", section, parameters));
        }
        return parameters;
    }

    private static void add(String prefix, @Nullable Object value, Map<String, String> parameters) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> add(prefix.isEmpty() ? key.toString() : prefix + "." + key, inner, parameters));
        } else if (value != null && !(value instanceof List<?>)) {
            parameters.putIfAbsent(prefix.toLowerCase(Locale.ROOT), value.toString());
        }
    }
}
