package io.github.docsync;

import io.github.docsync.pull.PullOptions;

/**
 * What a front door asks for when what people did in Confluence is to be brought back.
 *
 * @param basis manifest, environment and the like; its revision is not used, as HEAD is what is read
 * @param options what to bring back, and where to
 */
public record PullRequest(SyncRequest basis, PullOptions options) {}
