package io.github.docsync.importer;

import io.github.docsync.model.TitleFolding;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names for files: portable, made from titles, unique without regard to case in their folder, and the same in every run. Whatever
 * a title says, its name is one part of a path and never {@code ..}.
 */
final class PathMaker {
    /** Contract: at most 120 bytes with the extension; the rest is for a suffix. */
    private static final int LONGEST = 90;

    private static final int LONGEST_FILE = 120;

    /** Windows keeps these names, with any extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$");

    /** Names that mean something to docsync or to the import itself. */
    private static final Set<String> TAKEN = Set.of("index", "readme", "_index", "attachments");

    private static final String REFUSED = "\\/:*?\"<>|";

    private PathMaker() {}

    /**
     * Names for siblings.
     *
     * @param titles by page id
     * @return by page id, without an extension
     */
    static Map<String, String> siblings(Map<String, String> titles) {
        Map<String, List<String>> idsByName = new TreeMap<>();
        Map<String, String> plain = new HashMap<>();
        titles.forEach((id, title) -> {
            String name = name(title);
            plain.put(id, name);
            idsByName
                    .computeIfAbsent(TitleFolding.fold(name), key -> new ArrayList<>())
                    .add(id);
        });
        Map<String, String> names = new HashMap<>();
        Set<String> used = new HashSet<>(idsByName.keySet());
        idsByName.values().forEach(ids -> {
            ids.sort((one, other) -> one.length() == other.length()
                    ? one.compareTo(other)
                    : Integer.compare(one.length(), other.length()));
            names.put(ids.get(0), plain.get(ids.get(0)));
            for (String id : ids.subList(1, ids.size())) {
                String name = plain.get(id) + "-" + id;
                while (!used.add(TitleFolding.fold(name))) {
                    name = name + "-2";
                }
                names.put(id, name);
            }
        });
        return names;
    }

    /** A title as the name of a file, without an extension: words in small letters, joined by hyphens. */
    static String name(String title) {
        StringBuilder name = new StringBuilder();
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Normalizer.normalize(composed, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c) || isMark(c);
            if (kept) {
                name.appendCodePoint(c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        });
        String cut = cut(name.toString(), LONGEST);
        String trimmed = cut.replaceAll("^-+|-+$", "");
        if (trimmed.isEmpty()) {
            return "page";
        }
        return DEVICE.matcher(trimmed).matches() || TAKEN.contains(trimmed) ? trimmed + "-page" : trimmed;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether an attachment of that name can be a file of the same name everywhere. */
    static boolean isPortable(String fileName) {
        String stem = fileName.indexOf('.') > 0 ? fileName.substring(0, fileName.indexOf('.')) : fileName;
        return !fileName.isEmpty()
                && fileName.chars().noneMatch(c -> REFUSED.indexOf(c) >= 0 || Character.isISOControl(c))
                && !fileName.startsWith(" ")
                && !fileName.startsWith(".")
                && !fileName.endsWith(" ")
                && !fileName.endsWith(".")
                && !fileName.contains("..")
                && !DEVICE.matcher(stem.strip().toLowerCase(Locale.ROOT)).matches()
                && Normalizer.isNormalized(fileName, Normalizer.Form.NFC)
                && fileName.getBytes(StandardCharsets.UTF_8).length <= LONGEST_FILE;
    }

    /** A portable name for an attachment that has none. */
    static String portable(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot > 0 ? fileName.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "") : "";
        String stem = name(dot > 0 ? fileName.substring(0, dot) : fileName);
        return extension.isEmpty() || extension.length() > 10 ? stem : stem + "." + extension;
    }

    private static String cut(String text, int bytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
