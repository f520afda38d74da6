package io.github.docsync.reverse;

import java.util.Optional;

/** Attributes as braces and directives have them. */
final class AttributeText {
    private AttributeText() {}

    /** {@code name=value}, quoted where it must be; empty where no quotes could hold it. */
    static Optional<String> item(String name, String value) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_:-]*") || value.contains("\n") || value.contains("-->")) {
            return Optional.empty();
        }
        if (value.matches("[A-Za-z0-9_.,:/%#+-]+") && !value.endsWith("--")) {
            return Optional.of(name + "=" + value);
        }
        if (value.indexOf('"') < 0) {
            return Optional.of(name + "=\"" + value + "\"");
        }
        return value.indexOf('\'') < 0 ? Optional.of(name + "='" + value + "'") : Optional.empty();
    }
}
