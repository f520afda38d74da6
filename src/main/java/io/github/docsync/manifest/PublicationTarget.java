package io.github.docsync.manifest;

import io.github.docsync.model.DecodedText;
import io.github.docsync.model.DocPath;
import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a manifest publishes to, as it is written.
 *
 * @param id the manifest's id
 * @param parent id of the page or folder at the top; null for the space's homepage
 */
public record PublicationTarget(
        String id, String space, @Nullable String parent) {
    /**
     * Reads one version of a manifest.
     *
     * @return empty where it cannot be read, and where a variable chooses the target: then several targets live side by side, and none
     *     of them is the place that another moved from
     */
    public static Optional<PublicationTarget> written(DocPath file, byte[] content) {
        YamlDocument document = YamlDocument.parse(
                file.value(), DecodedText.decode(file.value(), content).text());
        if (!(document.root() instanceof YamlNode.Mapping mapping)) {
            return Optional.empty();
        }
        String id = text(mapping, "id");
        String space = text(mapping, "space");
        String parent = text(mapping, "parent");
        boolean chosen = Variables.usedIn(id + " " + space + " " + parent);
        return id == null || space == null || chosen
                ? Optional.empty()
                : Optional.of(new PublicationTarget(id, space, parent));
    }

    private static @Nullable String text(YamlNode.Mapping mapping, String key) {
        return mapping.get(key)
                .filter(node -> node instanceof YamlNode.Scalar)
                .map(node -> ((YamlNode.Scalar) node).text())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
