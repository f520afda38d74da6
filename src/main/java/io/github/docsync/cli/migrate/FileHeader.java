package io.github.docsync.cli.migrate;

import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The front matter of a file: YAML, or JSON, between {@code ---}, or between {@code <!--} and {@code -->} as md2conf has it too. */
final class FileHeader {
    private static final Pattern BLOCK = Pattern.compile(
            "\\A\uFEFF?(?:---[ \\t]*\\R(.*?)^---[ \\t]*$|<!--[ \\t]*\\R(.*?)^-->[ \\t]*$)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private final Map<String, YamlNode> keys = new HashMap<>();

    private FileHeader() {}

    static FileHeader of(String text) {
        FileHeader header = new FileHeader();
        Matcher block = BLOCK.matcher(text);
        if (block.find()) {
            header.read(block.group(1) == null ? block.group(2) : block.group(1));
        }
        return header;
    }

    /** A whole file of YAML, read in the same way. */
    static FileHeader ofYaml(String yaml) {
        FileHeader header = new FileHeader();
        header.read(yaml);
        return header;
    }

    private void read(String yaml) {
        if (YamlDocument.parse("front matter", yaml).root() instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> keys.put(name(entry.key().text()), entry.value()));
        }
    }

    /** Publishers write one name with hyphens, with underscores and in any case. */
    private static String name(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** A value as text with the spaces around it; null where there is none. */
    @Nullable
    String exact(String key) {
        return keys.get(key) instanceof YamlNode.Scalar scalar
                        && !scalar.isNull()
                        && !scalar.text().isEmpty()
                ? scalar.text()
                : null;
    }

    /** A value as text; null where there is none, or it is a list or a mapping. */
    @Nullable
    String text(String key) {
        String text = exact(key);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The texts of a list, or of one text with commas. */
    List<String> list(String key) {
        List<String> found = new ArrayList<>();
        if (keys.get(key) instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                    found.add(scalar.text().strip());
                }
            }
        } else {
            String text = text(key);
            if (text != null) {
                found.addAll(List.of(text.split("\\s*,\\s*")));
            }
        }
        return found;
    }

    boolean isFalse(String key) {
        return "false".equalsIgnoreCase(text(key));
    }
}
