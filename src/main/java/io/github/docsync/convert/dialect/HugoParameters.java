package io.github.docsync.convert.dialect;

import io.github.docsync.yaml.YamlDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern SECTION = Pattern.compile("\\s*\\[+(?<name>[^\\]]{1,100})\\]+\\s*");
    private static final Pattern VALUE = Pattern.compile(
            "\\s*(?<key>[\\w-]{1,100})\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[\\w.+-]+))\\s*(?:#.*)?");

    private HugoParameters() {}

    /** By name in lower case. */
    static Map<String, String> of(DialectScope scope) {
        Map<String, String> parameters = new HashMap<>();
        for (String file : FILES) {
            Optional<String> text = scope.text(file);
            if (text.isPresent() && file.endsWith(".toml")) {
                toml(text.get(), file.contains("params."), parameters);
            } else if (text.isPresent()) {
                Object root = Optional.ofNullable(
                                YamlDocument.parse(file, text.get()).root())
                        .map(node -> node.toJava())
                        .orElse(null);
                Object section =
                        file.contains("params.") ? root : root instanceof Map<?, ?> map ? map.get("params") : null;
                yaml("", section, parameters);
            }
        }
        return parameters;
    }

    private static void yaml(String prefix, @Nullable Object value, Map<String, String> parameters) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, inner) -> yaml(prefix.isEmpty() ? key.toString() : prefix + "." + key, inner, parameters));
        } else if (value != null && !(value instanceof List<?>)) {
            parameters.putIfAbsent(prefix.toLowerCase(Locale.ROOT), value.toString());
        }
    }

    private static void toml(String text, boolean all, Map<String, String> parameters) {
        String section = all ? "params" : "";
        for (String line : text.split("\n", -1)) {
            Matcher header = SECTION.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (header.matches()) {
                section = header.group("name").strip().toLowerCase(Locale.ROOT);
            } else if (value.matches() && (section.equals("params") || section.startsWith("params."))) {
                String prefix = section.equals("params") ? "" : section.substring("params.".length()) + ".";
                String found = value.group("double") != null
                        ? value.group("double")
                        : value.group("single") != null ? value.group("single") : value.group("bare");
                parameters.putIfAbsent(prefix + value.group("key").toLowerCase(Locale.ROOT), found);
            }
        }
    }
}
