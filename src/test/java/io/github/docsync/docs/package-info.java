/** The documents say what the code does: no code, name or link in them that does not exist, and none missing. */
@NullMarked
package io.github.docsync.docs;

import org.jspecify.annotations.NullMarked;
