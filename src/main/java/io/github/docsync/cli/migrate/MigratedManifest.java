package io.github.docsync.cli.migrate;

import io.github.docsync.cli.command.ManifestLines;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a {@code sync.yml} for the pages of another publisher. */
public final class MigratedManifest {
    /** Words that mean something in YAML. */
    private static final Set<String> MEANINGFUL = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final ForeignSettings settings;
    private final Map<String, ForeignPage> pages;
    private final Map<String, String> pathsByTitle = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable String space;
    private final @Nullable String width;

    private MigratedManifest(ForeignSettings settings, Map<String, ForeignPage> pages) {
        this.settings = settings;
        this.pages = pages;
        this.space = pages.values().stream()
                .map(ForeignPage::space)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(settings.space());
        this.width = pages.values().stream()
                .map(ForeignPage::width)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        pages.forEach((path, page) -> {
            if (page.title() != null) {
                pathsByTitle.put(TitleFolding.fold(page.title()), path);
            }
        });
    }

    /**
     * Writes it.
     *
     * @param id the manifest's id
     * @param docs the folder of all pages, empty for the manifest's own; null where there is none
     * @param pages by path relative to the manifest's folder, in the order in which they are to stand
     */
    public static String of(
            String id, @Nullable String docs, ForeignSettings settings, Map<String, ForeignPage> pages) {
        return new MigratedManifest(settings, pages).write(id, docs);
    }

    private String write(String id, @Nullable String docs) {
        line("# yaml-language-server: $schema=https://docsync.github.io/schema/sync.schema.json");
        line("version: 1");
        line("id: " + id + "   # identity of this manifest in Confluence; do not change it later");
        text.append(ManifestLines.site(url()));
        line("space: " + (space == null ? "DOCS   # fill in the key of your space" : space));
        if (settings.parent() != null && settings.parent().matches("[0-9]+")) {
            line("parent: \"" + settings.parent() + "\"");
        }
        line("pages:");
        List<String> excluded = new ArrayList<>();
        pages.forEach((path, page) -> {
            if (page.published()) {
                entry(path, page);
            } else {
                excluded.add(path);
            }
        });
        if (docs != null) {
            line("  - path: " + quoted(docs.isEmpty() ? "**" : docs + "/**"));
            if (!excluded.isEmpty()) {
                line("    exclude: ["
                        + String.join(
                                ", ",
                                excluded.stream().map(MigratedManifest::quoted).toList()) + "]");
            }
        }
        defaults();
        return text.toString();
    }

    private void defaults() {
        if (width == null && settings.titlePrefix() == null && settings.titleSuffix() == null) {
            return;
        }
        line("defaults:");
        if (width != null) {
            line("  width: " + width);
        }
        if (settings.titlePrefix() != null) {
            line("  titlePrefix: " + quoted(settings.titlePrefix()));
        }
        if (settings.titleSuffix() != null) {
            line("  titleSuffix: " + quoted(settings.titleSuffix()));
        }
    }

    private void entry(String path, ForeignPage page) {
        line("  - path: " + quoted(path));
        if (page.pageId() != null) {
            line("    id: \"" + page.pageId() + "\"");
        }
        parent(page);
        if (page.title() != null) {
            line("    title: " + quoted(page.title()));
        }
        if (page.space() != null && !page.space().equals(space)) {
            line("    space: " + page.space());
        }
        if (page.width() != null && !page.width().equals(width)) {
            line("    width: " + page.width());
        }
        if (!page.labels().isEmpty()) {
            line("    labels: ["
                    + String.join(
                            ", ",
                            page.labels().stream().map(MigratedManifest::quoted).toList()) + "]");
        }
    }

    private void parent(ForeignPage page) {
        String parent = page.parent();
        if (parent == null) {
            return;
        }
        String file = pathsByTitle.get(TitleFolding.fold(parent));
        if (parent.matches("[0-9]+")) {
            line("    parent: \"" + parent + "\"");
        } else if (file != null) {
            line("    parent: " + quoted(file));
        } else {
            line("    # parent: the id of the page " + quoted(parent));
        }
    }

    private @Nullable String url() {
        try {
            return settings.url() == null ? null : SiteUrl.parse(settings.url()).value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z_./][A-Za-z0-9_./*-]*") && !MEANINGFUL.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
