package io.github.docsync.manifest;

import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.Excerpt;

/**
 * A text of the manifest.
 *
 * @param value the text with variables expanded
 * @param written the text as the file has it; messages quote this, because a variable may hold a secret
 */
record ManifestText(SourceLocation location, String value, String written) {
    String quoted() {
        return "'" + Excerpt.of(written) + "'";
    }
}
