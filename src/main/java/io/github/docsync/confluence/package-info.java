/**
 * The typed Confluence client: one endpoint a call, and one transport that owns authentication, retries, rate limits and paging.
 */
@NullMarked
package io.github.docsync.confluence;

import org.jspecify.annotations.NullMarked;
