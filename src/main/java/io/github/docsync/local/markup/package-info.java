/** Storage format as the local Confluence reads it; independent of the parser that docsync itself uses. */
@NullMarked
package io.github.docsync.local.markup;

import org.jspecify.annotations.NullMarked;
