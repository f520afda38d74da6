/** CQL, the query language of search, as far as documentation tools use it. */
@NullMarked
package io.github.docsync.local.search;

import org.jspecify.annotations.NullMarked;
