package io.github.docsync.cli;

import io.github.docsync.cli.command.ManifestLines;
import org.jspecify.annotations.Nullable;

/** The text of a first manifest: short, and valid as it is. */
final class StarterManifest {
    private static final String PLACEHOLDER = "DOCS";

    private StarterManifest() {}

    /**
     * The manifest.
     *
     * @param url the site's address; null where it is not known
     * @param space the space's key; null where it is not known
     */
    static String of(RepositorySurvey survey, @Nullable String url, @Nullable String space) {
        StringBuilder text = new StringBuilder();
        line(text, "# yaml-language-server: $schema=https://docsync.github.io/schema/sync.schema.json");
        line(text, "# What docsync publishes, and where. Every key: docsync help manifest");
        line(text, "version: 1");
        line(text, "id: " + survey.id() + "   # identity of this manifest in Confluence; do not change it later");
        text.append(ManifestLines.site(url));
        line(text, "space: " + (space == null ? PLACEHOLDER + "   # fill in the key of your space" : space));
        line(text, "pages:");
        pages(text, survey);
        line(text, "policy:");
        line(text, "  drift: stop        # a page edited in Confluence is left alone and named");
        line(text, "  orphans: report    # a page whose file is gone is named");
        return text.toString();
    }

    private static void pages(StringBuilder text, RepositorySurvey survey) {
        String docs = survey.docs();
        if (docs == null) {
            line(text, "  - path: docs/**");
        } else if (docs.isEmpty()) {
            line(text, "  - path: \"**\"");
        } else if (survey.hasReadme() && !survey.hasIndex()) {
            line(text, "  - path: README.md");
            line(text, "  - path: " + docs + "/**");
            line(text, "    parent: README.md");
        } else {
            line(text, "  - path: " + docs + "/**");
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
