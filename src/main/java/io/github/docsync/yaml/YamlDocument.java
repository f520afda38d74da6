package io.github.docsync.yaml;

import io.github.docsync.model.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed YAML document.
 *
 * @param root null if the document is empty or cannot be read; a document with a key that stands twice has both a root
 *     and a diagnostic, so that further mistakes in it can be named too
 * @param diagnostics its mistakes, all of them errors; empty if it is sound
 */
public record YamlDocument(@Nullable YamlNode root, List<Diagnostic> diagnostics) {
    /** The code of every diagnostic from this package. */
    public static final String INVALID = "yaml-invalid";

    public YamlDocument {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Parses a whole file. Never throws. */
    public static YamlDocument parse(String file, String text) {
        return parse(file, text, 1);
    }

    /**
     * Parses a part of a file, such as front matter. Never throws.
     *
     * @param file the file's name for diagnostics
     * @param text the part, which starts at the beginning of a line
     * @param firstLine the number, counted from 1, that the part's first line has in the file
     */
    public static YamlDocument parse(String file, String text, int firstLine) {
        return new YamlReader(new YamlText(file, text, firstLine)).read();
    }
}
