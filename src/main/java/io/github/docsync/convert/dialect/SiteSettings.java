package io.github.docsync.convert.dialect;

import io.github.docsync.yaml.TomlReader;
import io.github.docsync.yaml.YamlDocument;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the files in which generators keep their settings: YAML, JSON, which is YAML, and TOML by its extension. */
final class SiteSettings {
    private SiteSettings() {}

    /** What a file of the site's folder says, in plain Java; empty where it does not exist or is not readable. */
    static Optional<Object> read(DialectScope scope, String file) {
        return scope.text(file).flatMap(text -> parse(file, text));
    }

    static Optional<Object> parse(String file, String text) {
        YamlDocument document =
                file.endsWith(".toml") ? TomlReader.parse(file, text, 1) : YamlDocument.parse(file, text);
        return Optional.ofNullable(document.root()).map(node -> node.toJava());
    }

    /** The value of a key, whose case does not count for Hugo. */
    static Optional<Object> at(Object settings, String key) {
        return settings instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> key.equalsIgnoreCase(String.valueOf(entry.getKey())))
                        .map(Map.Entry::getValue)
                        .filter(Objects::nonNull)
                        .map(Object.class::cast)
                        .findFirst()
                : Optional.empty();
    }
}
