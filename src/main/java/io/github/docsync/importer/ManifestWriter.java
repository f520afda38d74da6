package io.github.docsync.importer;

import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The manifest of what was imported. */
final class ManifestWriter {
    private ManifestWriter() {}

    /**
     * @param url the site's address; null to leave it to the environment
     * @param extensions of files that links lead to
     * @param mentioned the people that the text mentions, by account id
     */
    static String write(
            FoundSpace space,
            @Nullable String url,
            DocPath into,
            boolean hasAttachments,
            Set<String> extensions,
            Map<String, String> mentioned) {
        StringBuilder out = new StringBuilder("version: 1\nid: ")
                .append(Yaml.text(id(space)))
                .append('\n');
        if (url != null) {
            out.append("confluence:\n  url: ").append(Yaml.text(url)).append('\n');
        }
        out.append("space: ").append(Yaml.text(space.space().key())).append('\n');
        String parent = parent(space);
        if (parent != null) {
            out.append("parent: ").append(Yaml.text(parent)).append('\n');
        }
        String prefix = into.isRoot() ? "" : into.value() + "/";
        out.append("pages:\n  - path: ").append(Yaml.text(prefix + "**")).append('\n');
        if (hasAttachments) {
            out.append("    exclude: [")
                    .append(Yaml.text(prefix + "attachments/"))
                    .append("]\n");
        }
        out.append("defaults:\n  banner: false\nmarkdown:\n  dialects: []\n");
        Set<String> all = new TreeSet<>(ConversionSettings.defaults().attachmentExtensions());
        if (all.addAll(extensions)) {
            out.append("  attachments: [")
                    .append(String.join(", ", all.stream().map(Yaml::text).toList()))
                    .append("]\n");
        }
        if (!mentioned.isEmpty()) {
            out.append("users:\n");
            Map<String, String> byName = new TreeMap<>();
            mentioned.forEach((account, name) -> byName.put(name, account));
            byName.forEach((name, account) -> out.append("  ")
                    .append(Yaml.text(name))
                    .append(": ")
                    .append(Yaml.text(account))
                    .append('\n'));
        }
        return out.toString();
    }

    private static String id(FoundSpace space) {
        String key = space.space().key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "");
        String name = key.matches("[a-z0-9].*") ? key : "space-" + key.replaceAll("^[._-]+", "");
        String whole = space.top() == null ? name : name + "-" + space.top().id();
        return whole.length() > 64 ? whole.substring(0, 64) : whole;
    }

    /** What the page that was asked for hangs under, as far as that can be a parent; a whole space needs none. */
    private static @Nullable String parent(FoundSpace space) {
        if (space.top() == null) {
            return null;
        }
        return space.top().parentKind() == RemotePage.ParentKind.OTHER
                ? null
                : space.top().parentId();
    }
}
