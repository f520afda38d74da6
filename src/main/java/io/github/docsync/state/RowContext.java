package io.github.docsync.state;

import io.github.docsync.model.RepositoryIdentity;
import org.jspecify.annotations.Nullable;

/** What is the same in nearly all rows of the index. */
record RowContext(
        String manifest,
        String space,
        @Nullable String commit,
        @Nullable RepositoryIdentity repository) {}
