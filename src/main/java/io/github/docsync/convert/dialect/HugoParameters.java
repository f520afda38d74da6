package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** What the nearest section above a page hands down under {@code cascade}. */
    static Optional<String> cascaded(String name, DialectScope scope, StepContext context) {
        for (DocPath folder = context.path().folder();
                folder.equals(scope.site()) || folder.isBelow(scope.site());
                folder = folder.folder()) {
            Optional<String> found = folder.resolve("_index.md")
                    .flatMap(context::frontMatter)
                    .flatMap(section -> Optional.ofNullable(section.other().get("cascade")))
                    .flatMap(cascade -> value(cascade, name));
            if (found.isPresent() || folder.isRoot()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** One mapping, or a list of them for several kinds of page. */
    private static Optional<String> value(Object cascade, String name) {
        if (cascade instanceof List<?> all) {
            return all.stream()
                    .flatMap(one -> one == null ? Stream.empty() : value(one, name).stream())
                    .findFirst();
        }
        return SiteSettings.at(cascade, name)
                .or(() -> SiteSettings.at(cascade, "params").flatMap(inner -> SiteSettings.at(inner, name)))
                .filter(value -> !(value instanceof Map<?, ?>) && !(value instanceof List<?>))
                .map(Object::toString);
    }

    /** Adds the single values in settings, by their paths in lower case. */
    static void add(String prefix, @Nullable Object value, Map<String, String> parameters) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> add(prefix.isEmpty() ? key.toString() : prefix + "." + key, inner, parameters));
        } else if (value != null && !(value instanceof List<?>)) {
            parameters.putIfAbsent(prefix.toLowerCase(Locale.ROOT), value.toString());
        }
    }
}
