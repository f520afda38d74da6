/** The document format of the editor, as far as plain documents go: from storage format and back. */
@NullMarked
package io.github.docsync.local.adf;

import org.jspecify.annotations.NullMarked;
