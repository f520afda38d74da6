package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * A published page, as links name it.
 *
 * @param file the file it is published from
 * @param title its title in Confluence, which is what storage format's {@code ri:page} refers to
 * @param spaceKey the key of its space; {@code null} if that is the linking page's own
 */
public record PageTarget(
        DocPath file, String title, @Nullable String spaceKey) {}
