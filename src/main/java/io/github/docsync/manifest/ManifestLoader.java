package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a manifest and reports all of its mistakes at once. No input makes it throw. */
public final class ManifestLoader {
    /**
     * @param file the manifest, relative to the repository's root
     * @param content its bytes, which have to be UTF-8; a byte order mark is allowed
     * @param environment what {@code ${NAME}} in a value stands for; null where a variable is not set
     */
    public LoadedManifest load(DocPath file, byte[] content, Function<String, @Nullable String> environment) {
        ByteBuffer input = ByteBuffer.wrap(content);
        CharBuffer decoded = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, decoded, true);
        String text = decoded.flip().toString();
        if (!result.isError()) {
            return load(file, text, environment);
        }
        Mistakes mistakes = new Mistakes();
        mistakes.add(
                Mistakes.INVALID,
                end(file, text),
                String.format(
                        "the byte 0x%02X at offset %d is not UTF-8", input.get(input.position()), input.position()),
                "save the file as UTF-8");
        return mistakes.loaded(null);
    }

    /** The same for text that is already decoded. */
    public LoadedManifest load(DocPath file, String text, Function<String, @Nullable String> environment) {
        Mistakes mistakes = new Mistakes();
        YamlDocument document = YamlDocument.parse(file.value(), text);
        document.diagnostics().forEach(mistakes::add);
        YamlNode root = document.root();
        SourceLocation start = new SourceLocation(file.value(), 1, 1);
        if (root instanceof YamlNode.Mapping mapping) {
            return mistakes.loaded(new ManifestReader(file, environment, mistakes).read(mapping));
        }
        if (!mistakes.any()) {
            String found = root == null ? "nothing" : root.description();
            mistakes.add(
                    Mistakes.INVALID,
                    root == null ? start : root.location(),
                    "the manifest holds " + found + " where its keys should be",
                    "begin with 'version: 1', 'id', 'space' and 'pages', as in sync.yml.example");
        }
        return mistakes.loaded(null);
    }

    private static SourceLocation end(DocPath file, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int mark = line == 1 && text.startsWith("\uFEFF") ? 1 : 0;
        return new SourceLocation(file.value(), line, text.length() - text.lastIndexOf('\n') - mark);
    }
}
