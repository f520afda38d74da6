package io.github.docsync.convert.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code params} of a site's configuration, as far as they are single values. */
final class HugoParameters {
    private HugoParameters() {}

    /** By name in lower case. */
    static Map<String, String> of(DialectScope scope) {
        Map<String, String> parameters = new HashMap<>();
        HugoSettings.read(scope, "params").forEach(section -> add("", section, parameters));
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
