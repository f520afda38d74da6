package io.github.docsync.importer;

import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param top the page that was asked for; null where the whole space was
 * @param pages what is to be imported
 * @param users names for the people that pages mention, by account id
 * @param remarks what was left out, and why
 */
record FoundSpace(
        RemoteSpace space,
        @Nullable RemotePage top,
        List<FoundPage> pages,
        Map<String, String> users,
        List<ImportRemark> remarks) {}
