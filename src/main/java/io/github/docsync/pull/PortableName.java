package io.github.docsync.pull;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A file's name made from a title: whatever the title says, it is one part of a path that every system takes. */
final class PortableName {
    private static final int LONGEST = 90;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "index", "readme");

    private PortableName() {}

    /** Words in small letters, joined by hyphens; the id where that leaves nothing. */
    static String of(String title, String id) {
        StringBuilder name = new StringBuilder();
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int c : composed.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                name.appendCodePoint(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
            name.setLength(name.length() - 1);
        }
        while (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        String made = name.toString();
        boolean device = DEVICES.contains(made) || made.matches("(?:com|lpt)[0-9]");
        return made.isEmpty() ? "page-" + id : device ? made + "-" + id : made;
    }
}
