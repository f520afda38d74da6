/** Where the local Confluence keeps what it holds: an H2 database, in memory or in a file. */
@NullMarked
package io.github.docsync.local.store;

import org.jspecify.annotations.NullMarked;
