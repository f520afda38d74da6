package io.github.docsync.manifest;

import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a manifest and reports all of its mistakes together. No input makes it throw. */
public final class ManifestLoader {
    /**
     * @param file the manifest, relative to the repository's root
     * @param content its bytes, which have to be UTF-8; a byte order mark is allowed
     * @param environment what {@code ${NAME}} in a value stands for; null where a variable is not set
     */
    public LoadedManifest load(DocPath file, byte[] content, Function<String, @Nullable String> environment) {
        DecodedText decoded = DecodedText.decode(file.value(), content);
        if (decoded.mistakes().isEmpty()) {
            return load(file, decoded.text(), environment);
        }
        Mistakes mistakes = new Mistakes();
        decoded.mistakes().forEach(mistakes::add);
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
}
