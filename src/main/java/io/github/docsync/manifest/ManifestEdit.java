package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.ScalarType;
import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes entries of {@code pages} in the text of a manifest; all other lines stay as they are. The text is read again
 * afterwards: where it would say anything else than before besides the entry, there is no result.
 */
public final class ManifestEdit {
    private static final Pattern ITEM = Pattern.compile("(?<indent> *)-(?<gap> +)\\S.*");
    /** A value in quotes, or one without up to a comment, or up to what goes on in a mapping in braces. */
    private static final Pattern VALUE = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^\\s\"'#{}\\[\\],](?:[^#{}\\[\\],]|(?<=\\S)#)*(?<=\\S)");

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _./()-]*[\\p{L}\\p{N}_./()-])?");

    private static final String PAGES = "pages";

    private final String text;
    private final List<String> lines;
    private final List<YamlNode> items;

    private ManifestEdit(String text, List<YamlNode> items) {
        this.text = text;
        this.lines = List.of(text.split("\n", -1));
        this.items = items;
    }

    /**
     * The text with one more entry at the end of {@code pages}.
     *
     * @param text with line feeds for line ends
     * @param entry the values by their keys, in the order in which they are written
     * @return empty where the list is not written with a line for each key
     */
    public static Optional<String> withEntry(String text, Map<String, String> entry) {
        return of(text).flatMap(edit -> edit.added(entry));
    }

    /**
     * The text without the entry of that file.
     *
     * @param text with line feeds for line ends
     * @param folder what the manifest's paths are relative to
     * @return empty if the entry does not exist, cannot be cut out, is the only one, or has pages under it
     */
    public static Optional<String> withoutEntry(String text, DocPath folder, DocPath file) {
        return of(text).flatMap(edit -> edit.removed(folder, file));
    }

    /**
     * What the entry of that file says for a key.
     *
     * @param folder what the manifest's paths are relative to
     * @return empty if the entry does not exist or has no single value for the key
     */
    public static Optional<String> value(String text, DocPath folder, DocPath file, String key) {
        return of(text).flatMap(edit -> edit.scalar(folder, file, key)).map(YamlNode.Scalar::text);
    }

    /**
     * The text with another value for a key that the entry of that file has.
     *
     * @param text with line feeds for line ends
     * @param folder what the manifest's paths are relative to
     * @return empty where the entry has no such key, or where its value is not written in one line
     */
    public static Optional<String> withValue(String text, DocPath folder, DocPath file, String key, String value) {
        return of(text).flatMap(edit -> edit.changed(folder, file, key, value));
    }

    private static Optional<ManifestEdit> of(String text) {
        return pages(text).filter(items -> !items.isEmpty()).map(items -> new ManifestEdit(text, items));
    }

    private static Optional<YamlNode.Mapping> root(String text) {
        YamlDocument document = YamlDocument.parse("", text);
        return document.diagnostics().isEmpty() && document.root() instanceof YamlNode.Mapping mapping
                ? Optional.of(mapping)
                : Optional.empty();
    }

    private static Optional<List<YamlNode>> pages(String text) {
        return root(text)
                .flatMap(mapping -> mapping.get(PAGES))
                .filter(YamlNode.Sequence.class::isInstance)
                .map(sequence -> ((YamlNode.Sequence) sequence).items());
    }

    private Optional<String> added(Map<String, String> entry) {
        int last = items.size() - 1;
        Matcher item = item(last);
        if (!item.matches()) {
            return Optional.empty();
        }
        String indent = item.group("indent") + " " + item.group("gap");
        List<String> written = new ArrayList<>();
        entry.forEach((key, value) ->
                written.add((written.isEmpty() ? item.group("indent") + "-" + item.group("gap") : indent)
                        + key
                        + ": \""
                        + escaped(value)
                        + "\""));
        List<String> changed = new ArrayList<>(lines);
        changed.addAll(end(last), written);
        List<@Nullable Object> wanted = plain(items);
        wanted.add(new LinkedHashMap<>(entry));
        return proved(changed, wanted);
    }

    private Optional<String> removed(DocPath folder, DocPath file) {
        if (items.stream().anyMatch(item -> names(item, "parent", folder, file))) {
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.size() > 1 && item(i).matches() && names(items.get(i), "path", folder, file)) {
                List<String> changed = new ArrayList<>(lines);
                changed.subList(start(i), end(i)).clear();
                List<@Nullable Object> wanted = plain(items);
                wanted.remove(i);
                return proved(changed, wanted);
            }
        }
        return Optional.empty();
    }

    private Optional<YamlNode.Scalar> scalar(DocPath folder, DocPath file, String key) {
        return items.stream()
                .filter(item -> names(item, "path", folder, file))
                .findFirst()
                .flatMap(item -> ((YamlNode.Mapping) item).get(key))
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast);
    }

    private Optional<String> changed(DocPath folder, DocPath file, String key, String value) {
        Optional<YamlNode.Scalar> now = scalar(folder, file, key);
        // A variable is expanded differently elsewhere, and stays.
        if (now.isEmpty() || now.get().text().contains("${")) {
            return Optional.empty();
        }
        SourceLocation place = now.get().location();
        String line = lines.get(place.line() - 1);
        Matcher written = VALUE.matcher(line).region(place.column() - 1, line.length());
        if (!written.lookingAt()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>(lines);
        changed.set(
                place.line() - 1, line.substring(0, written.start()) + quoted(value) + line.substring(written.end()));
        List<@Nullable Object> wanted = plain(items);
        for (int i = 0; i < items.size(); i++) {
            if (names(items.get(i), "path", folder, file)) {
                Map<String, @Nullable Object> entry = new LinkedHashMap<>(((YamlNode.Mapping) items.get(i)).toJava());
                entry.put(key, value);
                wanted.set(i, entry);
                return proved(changed, wanted);
            }
        }
        return Optional.empty();
    }

    private static String quoted(String value) {
        boolean plain = PLAIN.matcher(value).matches() && ScalarType.ofPlain(value) == ScalarType.TEXT;
        return plain ? value : "\"" + escaped(value) + "\"";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static boolean names(YamlNode item, String key, DocPath folder, DocPath file) {
        return item instanceof YamlNode.Mapping mapping
                && mapping.get(key).orElse(null) instanceof YamlNode.Scalar written
                && folder.resolve(written.text()).filter(file::equals).isPresent();
    }

    private int start(int item) {
        return items.get(item).location().line() - 1;
    }

    private Matcher item(int item) {
        return ITEM.matcher(lines.get(start(item)));
    }

    /** The line after the entry's last one. Comments and empty lines that follow belong to what comes next. */
    private int end(int item) {
        int dash = lines.get(start(item)).indexOf('-');
        int end = start(item) + 1;
        for (int i = end; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (line.indexOf(bare) <= dash) {
                break;
            }
            end = i + 1;
        }
        return end;
    }

    private static List<@Nullable Object> plain(List<YamlNode> items) {
        List<@Nullable Object> values = new ArrayList<>();
        items.forEach(item -> values.add(item.toJava()));
        return values;
    }

    private Optional<String> proved(List<String> changed, List<@Nullable Object> wanted) {
        String result = String.join("\n", changed);
        Map<String, @Nullable Object> before =
                new LinkedHashMap<>(root(text).orElseThrow().toJava());
        before.put(PAGES, wanted);
        return root(result).filter(root -> root.toJava().equals(before)).map(root -> result);
    }
}
