package io.github.docsync.plan;

import io.github.docsync.model.DocPath;
import io.github.docsync.state.ShardKey;
import java.util.Set;

/**
 * What {@code --shard} selects.
 *
 * @param key which shard it is
 * @param pages its pages
 */
public record ShardPages(ShardKey key, Set<DocPath> pages) {}
