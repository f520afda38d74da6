package io.github.docsync.manifest;

import io.github.docsync.manifest.yaml.Excerpt;
import io.github.docsync.model.SourceLocation;

/**
 * A text of the manifest.
 *
 * @param value the text with variables expanded
 * @param written the text as the file has it; messages quote this, because a variable may hold a secret
 */
record Text(SourceLocation location, String value, String written) {
    String quoted() {
        return "'" + Excerpt.of(written) + "'";
    }
}
