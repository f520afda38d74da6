package io.github.docsync.site;

import io.github.docsync.storage.canonical.StoredBody;
import org.jspecify.annotations.Nullable;

/**
 * A page with what Confluence says of its body.
 *
 * @param body null where it was not asked for or not sent
 */
public record StoredPage(RemotePage page, @Nullable StoredBody body) {}
