package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * A page with what Confluence says of its body.
 *
 * @param body in storage format; null where it was not asked for or not sent
 */
public record StoredPage(RemotePage page, @Nullable String body) {}
