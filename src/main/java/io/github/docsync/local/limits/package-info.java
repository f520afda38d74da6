/** What Confluence counts and limits: points by the hour, and bursts of requests. */
@NullMarked
package io.github.docsync.local.limits;

import org.jspecify.annotations.NullMarked;
