/**
 * How calls travel: OkHttp, authentication, redirects, retries, rate limits, the four grammars of errors, and what is observed of it.
 */
@NullMarked
package io.github.docsync.confluence.transport;

import org.jspecify.annotations.NullMarked;
