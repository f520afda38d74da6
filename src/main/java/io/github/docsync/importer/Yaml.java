package io.github.docsync.importer;

import java.util.regex.Pattern;

/** Text as YAML writes it. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern MEANT = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|\\.?(?:inf|nan)");

    private Yaml() {}

    /** Without quotes where nothing but the text can be meant. */
    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !MEANT.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
